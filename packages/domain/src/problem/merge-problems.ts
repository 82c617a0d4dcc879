import type { Problem } from './problem.js';

/**
 * Problems of shape, found by the reader of the file, and those that `decide` found in what was left. A field that had the wrong shape
 * is absent for `decide`: that it is missing is then said already.
 */
export const mergeProblems = (shape: readonly Problem[], decided: readonly Problem[]): readonly Problem[] => {
  if (shape.length === 0) return decided;
  const isSaid = ({ code, path }: Problem): boolean =>
    shape.some((known) =>
      known.path === path ? known.code === code || code === 'field-missing' : code === 'field-missing' && known.path.startsWith(`${path}.`),
    );
  return [...shape, ...decided.filter((found) => !isSaid(found))];
};
