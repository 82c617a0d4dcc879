import { type Problem, problem } from '@factline/domain';
import type { FileHead } from '../split/part.js';

/** Numbers of the columns that a mapping names, first those of the table, then made ones (wide name and value, companions). */
export interface Columns {
  readonly names: readonly string[];
  /** Where a mapping names a column: its number. A column that the table lacks is a problem, found once. */
  index(name: string, namedAt: string): number;
  /** A column that the mapping makes. */
  add(name: string): number;
  readonly problems: readonly Problem[];
}

export const createColumns = (head: FileHead): Columns => {
  const names = [...(head.header ?? [])];
  const numbers = new Map(names.map((name, index) => [name, index]));
  const problems: Problem[] = [];
  const add = (name: string): number => {
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  return {
    names,
    problems,
    add,
    index: (name, namedAt) => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      // Records of JSON have no header: what one of them lacks is blank.
      if (head.format === 'csv') {
        problems.push(
          problem('column-missing', namedAt, { expected: `one of the columns ${(head.header ?? []).join(', ')}`, received: name }),
        );
      }
      return add(name);
    },
  };
};
