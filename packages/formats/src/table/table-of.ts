import type { Mapping } from '../mapping/mapping-schema.js';
import type { PartInput } from '../part-input.js';
import { compileTable, type Table } from './table.js';

/** A mapping is compiled once for the columns of a file, not once for every part. */
const compiled = new WeakMap<Mapping, Map<string, Table>>();

export const tableOf = ({ mapping, head }: Pick<PartInput, 'head' | 'mapping'>): Table => {
  if (mapping === undefined) throw new Error('a table is read by a mapping');
  const ofMapping = compiled.get(mapping) ?? new Map<string, Table>();
  compiled.set(mapping, ofMapping);
  const columns = JSON.stringify([head.format, head.header]);
  const known = ofMapping.get(columns);
  if (known !== undefined) return known;
  const { table } = compileTable(mapping, head);
  // Few files of one mapping object differ in their columns.
  if (ofMapping.size > 20) ofMapping.clear();
  ofMapping.set(columns, table);
  return table;
};
