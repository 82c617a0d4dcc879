import { type Problem, problem } from '@factline/domain';
import type { z } from 'zod';

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** What a schema finds wrong with a line, in our codes: field-missing, field-unknown, field-invalid. */
export const shapeProblems = (error: z.ZodError, written: unknown): Problem[] =>
  error.issues.flatMap((issue) => problemsOf(issue, written));

const problemsOf = (issue: z.core.$ZodIssue, written: unknown): Problem[] => {
  const path = pathOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem('field-unknown', path === '' ? key : `${path}.${key}`, {
        received: `the field ${key}`,
        advice: 'Take it out, or look for its name in the schema.',
      }),
    );
  }
  const received = at(written, issue.path);
  if (received === undefined) return [problem('field-missing', path, { expected: expectedBy(issue), received: 'nothing' })];
  if (issue.code === 'invalid_union') {
    const closer = closest(issue, issue.path, received, written);
    if (closer !== undefined) return closer;
  }
  return [problem('field-invalid', path, { expected: expectedBy(issue), received })];
};

/** Of an object that fits none of several forms, the problems of the form that is an object say most. */
const closest = (
  issue: z.core.$ZodIssueInvalidUnion,
  path: readonly PropertyKey[],
  received: unknown,
  written: unknown,
): Problem[] | undefined => {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) return undefined;
  const inner = issue.errors.find((issues) =>
    issues.every(({ path: innerPath, code }) => innerPath.length > 0 || code === 'unrecognized_keys'),
  );
  return inner?.flatMap((one) => problemsOf({ ...one, path: [...path, ...one.path] }, written));
};

const at = (written: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    written,
  );

const expectedBy = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'invalid_type') return issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`;
  if (issue.code === 'invalid_union') return 'one of the forms of the schema';
  if (issue.code === 'invalid_value') return issue.values.map(String).join(', ');
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  return issue.message;
};
