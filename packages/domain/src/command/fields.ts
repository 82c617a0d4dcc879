import { type Problem, problem } from '../problem/problem.js';

/** Readers of one field each: they return it when it is well-formed, and otherwise say what is wrong with it. */
type Fields = { readonly type: string };

const segment = '[a-z0-9]+(?:[-.][a-z0-9]+)*';
const keyPattern = new RegExp(`^${segment}$`);
const pathPattern = new RegExp(`^${segment}(?:/[a-z0-9]+(?:[-.=][a-z0-9]+)*)*$`);
export const maxKeyLength = 300;
export const maxTitleLength = 1000;
export const maxTextLength = 20_000;

export const fieldOf = (fields: Fields, name: string): unknown => (fields as unknown as Record<string, unknown>)[name];
export const isAbsent = (field: unknown): field is undefined | null => field === undefined || field === null;

/** A text of at most `max` characters; undefined where it is absent. */
export const optionalText = (fields: Fields, name: string, problems: Problem[], max = maxTitleLength): string | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field)) return undefined;
  if (typeof field === 'string' && field.length <= max) return field;
  problems.push(
    problem('field-invalid', name, {
      expected: `a text of at most ${max} characters`,
      received: typeof field === 'string' ? `${field.length} characters` : field,
    }),
  );
  return undefined;
};

export const requiredText = (fields: Fields, name: string, problems: Problem[], max = maxTitleLength): string | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field) || (typeof field === 'string' && field.trim() === '')) {
    problems.push(problem('field-missing', name, { expected: 'a text', received: isAbsent(field) ? 'nothing' : 'a blank' }));
    return undefined;
  }
  return optionalText(fields, name, problems, max);
};

/** A new key: lower-case words joined by hyphens, as `gaza-2021`. */
export const requiredKey = (fields: Fields, name: string, problems: Problem[]): string | undefined =>
  keyLike(fields, name, problems, keyPattern, 'lower-case words joined by hyphens, as gaza-2021');

/** A new key in parts: `gaza-2021/killed/palestinians/gaza-strip`. */
export const requiredPath = (fields: Fields, name: string, problems: Problem[]): string | undefined =>
  keyLike(
    fields,
    name,
    problems,
    pathPattern,
    'lower-case words joined by hyphens, in parts split by /, as gaza-2021/killed/people/gaza-strip',
  );

const keyLike = (fields: Fields, name: string, problems: Problem[], pattern: RegExp, expected: string): string | undefined => {
  const key = requiredText(fields, name, problems, Number.MAX_SAFE_INTEGER);
  if (key === undefined) return undefined;
  if (key.length <= maxKeyLength && pattern.test(key)) return key;
  problems.push(
    problem('key-invalid', name, { expected: key.length > maxKeyLength ? `at most ${maxKeyLength} characters` : expected, received: key }),
  );
  return undefined;
};

export const isKey = (text: string): boolean => text.length <= maxKeyLength && keyPattern.test(text);

export const optionalOneOf = <Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly Choice[],
  problems: Problem[],
): Choice | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field)) return undefined;
  const choice = choices.find((known) => known === field);
  if (choice === undefined) problems.push(problem('field-invalid', name, { expected: `one of ${choices.join(', ')}`, received: field }));
  return choice;
};

export const requiredOneOf = <Choice extends string>(
  fields: Fields,
  name: string,
  choices: readonly Choice[],
  problems: Problem[],
): Choice | undefined => {
  if (!isAbsent(fieldOf(fields, name))) return optionalOneOf(fields, name, choices, problems);
  problems.push(problem('field-missing', name, { expected: `one of ${choices.join(', ')}`, received: 'nothing' }));
  return undefined;
};

export const optionalCount = (fields: Fields, name: string, problems: Problem[], least = 0): number | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field)) return undefined;
  if (Number.isSafeInteger(field) && (field as number) >= least) return field as number;
  problems.push(problem('field-invalid', name, { expected: `a whole number from ${least} up`, received: field }));
  return undefined;
};

export const optionalFlag = (fields: Fields, name: string, problems: Problem[]): boolean | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field)) return undefined;
  if (typeof field === 'boolean') return field;
  problems.push(problem('field-invalid', name, { expected: 'true or false', received: field }));
  return undefined;
};

export const optionalTexts = (fields: Fields, name: string, problems: Problem[], max = 200): readonly string[] | undefined => {
  const field = fieldOf(fields, name);
  if (isAbsent(field)) return undefined;
  if (
    Array.isArray(field) &&
    field.length <= max &&
    field.every((entry) => typeof entry === 'string' && entry.trim() !== '' && entry.length <= maxTitleLength)
  )
    return field;
  problems.push(problem('field-invalid', name, { expected: `a list of at most ${max} texts, none blank`, received: field }));
  return undefined;
};

const urlPattern = /^[a-z][a-z0-9+.-]*:\S+$/i;
export const optionalUrl = (fields: Fields, name: string, problems: Problem[]): string | undefined => {
  const url = optionalText(fields, name, problems, 2000);
  if (url === undefined || urlPattern.test(url)) return url;
  problems.push(problem('field-invalid', name, { expected: 'a URL with its scheme, as https://example.org/a', received: url }));
  return undefined;
};
