import type { CompanionFieldSpec } from '../mapping/field-schema.js';
import type { Columns } from './columns.js';
import { type Condition, compileCondition } from './condition.js';

/** A companion that some field draws on. Its value at a row's publication becomes the cell of a made column. */
export interface Companion {
  readonly spec: CompanionFieldSpec;
  /** Number of the made column. */
  readonly column: number;
  readonly isCompanion: Condition;
  /** Number of the column whose cell is taken. */
  readonly taken: number;
  /** The key under which its timeline is kept: the companion, and the cells that row and companion have in common. */
  readonly keyOf: (cells: readonly string[]) => string;
  readonly valueOf: (cells: readonly string[]) => string | null;
  /** Whether its coming or changing alone restates the claims that draw on it. */
  readonly restates: boolean;
}

/** Collects the companions of a mapping; equal ones share a column. */
export const createCompanions = (
  columns: Columns,
): { readonly all: readonly Companion[]; readonly columnOf: (spec: CompanionFieldSpec) => number } => {
  const all: Companion[] = [];
  const known = new Map<string, Companion>();
  const columnOf = (spec: CompanionFieldSpec): number => {
    const { where = {}, same, column, at = 'standing', missing = [] } = spec;
    const identity = JSON.stringify([where, same, column, at, missing]);
    const found = known.get(identity);
    if (found !== undefined) return found.column;
    const sameColumns = same.map((name, index) => columns.index(name, `same.${index}`));
    const taken = columns.index(column, 'column');
    const skipped = new Set(missing);
    const companion: Companion = {
      spec,
      column: columns.add(`companion ${identity}`),
      isCompanion: compileCondition(spec.where, columns, 'where'),
      taken,
      keyOf: (cells) => JSON.stringify([same, where, column, at, sameColumns.map((index) => cells[index] ?? '')]),
      valueOf: (cells) => {
        const cell = cells[taken] ?? '';
        return cell === '' || skipped.has(cell) ? null : cell;
      },
      restates: at === 'standing',
    };
    known.set(identity, companion);
    all.push(companion);
    return companion.column;
  };
  return { all, columnOf };
};
