import { type Problem, problem } from '../problem/problem.js';

const maxDepth = 20;

/**
 * Texts that no event may hold: a NUL byte (Postgres cannot store it) and a lone half of a surrogate pair (not Unicode, and not
 * UTF-8 when written). Keys of objects are looked at too.
 */
export const textProblems = (command: object): Problem[] => {
  const problems: Problem[] = [];
  for (const name in command) look((command as Record<string, unknown>)[name], name, problems, 0);
  return problems;
};

const look = (field: unknown, path: string, problems: Problem[], depth: number): void => {
  if (typeof field === 'string') lookAtText(field, path, problems);
  if (typeof field !== 'object' || field === null) return;
  if (depth > maxDepth) {
    problems.push(problem('nesting-too-deep', path, { expected: `at most ${maxDepth} levels` }));
    return;
  }
  for (const name in field) {
    const inner = Array.isArray(field) ? `${path}[${name}]` : `${path}.${name}`;
    if (!Array.isArray(field)) lookAtText(name, path, problems);
    look((field as Record<string, unknown>)[name], inner, problems, depth + 1);
  }
};

const lookAtText = (text: string, path: string, problems: Problem[]): void => {
  if (text.includes('\u0000'))
    problems.push(problem('nul-byte', path, { expected: 'a text without U+0000', received: text, advice: 'Remove the NUL byte.' }));
  if (!text.isWellFormed())
    problems.push(
      problem('encoding-invalid', path, {
        expected: 'well-formed Unicode',
        received: 'a lone surrogate',
        advice: 'Write the whole character, or leave it out.',
      }),
    );
};

/** The command without the offending characters, so that the rest of it can still be looked at. */
export const cleaned = <C>(field: C, depth = 0): C => {
  if (typeof field === 'string') return field.replaceAll('\u0000', '').toWellFormed() as C;
  if (typeof field !== 'object' || field === null || depth > maxDepth)
    return (typeof field === 'object' && field !== null ? undefined : field) as C;
  if (Array.isArray(field)) return field.map((entry) => cleaned(entry, depth + 1)) as C;
  return Object.fromEntries(Object.entries(field).map(([name, entry]) => [cleaned(name), cleaned(entry, depth + 1)])) as C;
};
