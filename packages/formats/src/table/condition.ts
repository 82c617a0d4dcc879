import type { ConditionSpec } from '../mapping/field-schema.js';
import type { Columns } from './columns.js';

export type Condition = (cells: readonly string[]) => boolean;

/** Whether a row fits: every named column must. */
export const compileCondition = (spec: ConditionSpec | undefined, columns: Columns, namedAt: string): Condition => {
  const tests = Object.entries(spec ?? {}).map(([column, test]) => {
    const index = columns.index(column, `${namedAt}.${column}`);
    const fits = compileTest(test);
    return (cells: readonly string[]) => fits(cells[index] ?? '');
  });
  const [first, ...more] = tests;
  if (first === undefined) return () => true;
  return more.length === 0 ? first : (cells) => tests.every((test) => test(cells));
};

const compileTest = (test: ConditionSpec[string]): ((cell: string) => boolean) => {
  if (typeof test === 'string') return (cell) => cell === test;
  if (Array.isArray(test)) {
    const words = new Set(test);
    return (cell) => words.has(cell);
  }
  const not = new Set(test.not === undefined ? [] : [test.not].flat());
  const pattern = test.pattern === undefined ? undefined : new RegExp(`^(?:${test.pattern})$`, 'u');
  return (cell) =>
    (test.blank === undefined || (cell === '') === test.blank) && !not.has(cell) && (pattern === undefined || pattern.test(cell));
};

/** Columns that a condition names. */
export const conditionColumns = (spec: ConditionSpec | undefined): readonly string[] => Object.keys(spec ?? {});
