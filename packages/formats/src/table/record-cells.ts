import { type Problem, problem } from '@factline/domain';
import type { JsonObject } from '../json/read-json.js';
import type { Table } from './table.js';

/** Cells of a delimited row: those of the table, then blank ones for the columns that the mapping makes. */
export const cellsOfRow = (table: Table, cells: readonly string[]): string[] => {
  const all = table.trim ? cells.map((cell) => cell.trim()) : [...cells];
  for (let index = all.length; index < table.columns.names.length; index += 1) all.push('');
  return all;
};

/** Cells of a JSON record: numbers as written, what is absent or null blank; an object or list is no cell. */
export const cellsOfRecord = (table: Table, record: JsonObject, problems: Problem[]): string[] =>
  table.columns.names.map((name) => (Object.hasOwn(record, name) ? textOf(record[name], name, table.trim, problems) : ''));

export const textOf = (value: unknown, name: string, trim: boolean, problems: Problem[]): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return trim ? value.trim() : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  problems.push(problem('field-invalid', `columns.${name}`, { expected: 'a text or a number', received: value }));
  return '';
};

/** A cell of a wide table: its column and text; undefined text where a JSON record lacks the column. */
export interface WideCell {
  readonly column: string;
  readonly text: string | undefined;
}

export const wideCells = (
  table: Table,
  spec: NonNullable<Table['wide']>['spec'],
  cells: readonly string[],
  record: JsonObject | undefined,
): readonly WideCell[] => {
  const except = new Set(spec.except ?? []);
  const names =
    spec.columns ?? (record === undefined ? (table.head.header ?? []) : Object.keys(record)).filter((name) => !except.has(name));
  return names.map((column) => {
    if (record !== undefined)
      return { column, text: Object.hasOwn(record, column) ? textOf(record[column], column, table.trim, []) : undefined };
    return { column, text: cells[table.head.header?.indexOf(column) ?? -1] };
  });
};
