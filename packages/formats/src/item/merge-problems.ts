import type { Problem } from '@factline/domain';

/**
 * All problems of an item, none said twice: those of its shape, then what `decide` found in the fields that were well-formed.
 * A field that was left out because of its shape is not also missing, and what is wrong with a column is wrong with its field.
 */
export const mergeProblems = (shape: readonly Problem[], decided: readonly Problem[]): readonly Problem[] => {
  if (shape.length === 0) return decided;
  const said = (path: string): boolean =>
    shape.some((one) => one.path === path || one.path.startsWith(`${path}.`) || path.startsWith(`${one.path}.`));
  const ofColumns = new Set(shape.filter(({ path }) => path.startsWith('columns.')).map(({ code }) => code));
  return [...shape, ...decided.filter(({ code, path }) => code !== 'field-missing' && !ofColumns.has(code) && !said(path))];
};
