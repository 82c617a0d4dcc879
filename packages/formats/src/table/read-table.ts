import { type Problem, problem } from '@factline/domain';
import type { Item, ItemPlace } from '../item/item.js';
import { type JsonObject, readJsonObject } from '../json/read-json.js';
import type { PartInput } from '../part-input.js';
import { type PartRecord, readRecords } from '../read-records.js';
import { type RowHead, readRow } from './read-row.js';
import { cellsOfRecord, cellsOfRow, wideCells } from './record-cells.js';
import type { Table } from './table.js';
import { tableOf } from './table-of.js';

/** A row as cells (one set for every item of a wide row), or what is wrong with it. */
export type CellsRead =
  | { readonly type: 'cells'; readonly cells: string[]; readonly column?: string }
  | { readonly type: 'absent'; readonly column: string }
  | { readonly type: 'unreadable'; readonly problems: readonly Problem[] }
  | { readonly type: 'blank' };

/** Items of a table: one for each row, or one for each cell of a wide row. */
export function* readTable(input: PartInput): Generator<Item> {
  const table = tableOf(input);
  const options = input.options ?? {};
  let item = 0;
  for (const record of readRecords(input)) {
    for (const read of readCells(table, record)) {
      yield itemOf(table, read, headOf(record, item, read), options);
      item += 1;
    }
  }
}

const itemOf = (table: Table, read: CellsRead, head: RowHead, options: NonNullable<PartInput['options']>): Item => {
  switch (read.type) {
    case 'cells':
      return readRow(table, read.cells, head, options);
    case 'absent':
      return absentItem(table, read.column, head);
    case 'unreadable':
      return { ...head, type: 'unreadable', problems: read.problems };
    case 'blank':
      return { ...head, type: 'skipped', code: 'blank-line', reason: 'The line is blank.' };
  }
};

const absentItem = (table: Table, column: string, head: RowHead): Item =>
  table.wide?.spec.absent === 'reject'
    ? {
        ...head,
        type: 'unreadable',
        problems: [problem('column-missing', `columns.${column}`, { expected: `the column ${column}`, received: 'a record without it' })],
      }
    : { ...head, type: 'skipped', code: 'missing-value', reason: `The record has no ${column}.` };

const headOf = (record: PartRecord, item: number, read: CellsRead): RowHead => {
  const column = 'column' in read ? read.column : undefined;
  const place: ItemPlace = {
    line: record.line,
    row: record.record + 1,
    ...(column === undefined ? {} : { column }),
    ...(record.byte === undefined ? {} : { byte: record.byte }),
  };
  return { item, place, original: record.original };
};

/** The cells of a record, by the columns of the mapping. */
export const readCells = (table: Table, record: PartRecord): readonly CellsRead[] => {
  if (record.problems.length > 0) return [{ type: 'unreadable', problems: record.problems }];
  const isJson = table.head.format !== 'csv';
  if (record.text.trim() === '' && (isJson || record.cells?.length !== table.head.header?.length || record.text === '')) {
    return [table.mapping.table?.blankLines === 'reject' ? { type: 'unreadable', problems: [blankProblem()] } : { type: 'blank' }];
  }
  if (!isJson) return spread(table, cellsOfRow(table, record.cells ?? []), undefined);
  const json = readJsonObject(record.text);
  if ('problems' in json) return [{ type: 'unreadable', problems: json.problems }];
  const problems: Problem[] = [];
  const cells = cellsOfRecord(table, json.value, problems);
  return problems.length > 0 ? [{ type: 'unreadable', problems }] : spread(table, cells, json.value);
};

const blankProblem = (): Problem => problem('row-malformed', '', { expected: 'a row', received: 'a blank line' });

const spread = (table: Table, cells: string[], record: JsonObject | undefined): readonly CellsRead[] => {
  const { wide } = table;
  if (wide === undefined) return [{ type: 'cells', cells }];
  return wideCells(table, wide.spec, cells, record).map(({ column, text }): CellsRead => {
    if (text === undefined) return { type: 'absent', column };
    const own = [...cells];
    own[wide.name] = column;
    own[wide.value] = text;
    return { type: 'cells', cells: own, column };
  });
};
