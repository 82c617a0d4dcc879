import { type CommandType, definitionTypes, type Problem } from '@factline/domain';
import { readLine } from './claims-file/read-line.js';
import type { Item } from './item/item.js';
import type { PartInput } from './part-input.js';
import { type PartRecord, readRecords } from './read-records.js';
import { readTable } from './table/read-table.js';

const definitions: ReadonlySet<CommandType> = new Set(definitionTypes);

/**
 * The items of a part in order, with places. Never throws on any bytes: what cannot be read is an item that says why.
 * The same part gives the same items and item numbers, whichever pass asks.
 */
export function* parsePart(input: PartInput): Generator<Item> {
  const items = input.mapping === undefined ? readClaimsFile(input) : readTable(input);
  for (const item of items) {
    if (input.pass === undefined || (input.pass === 'definitions') === isDefinition(item)) yield item;
  }
}

const isDefinition = (item: Item): boolean => item.type === 'command' && definitions.has(item.command.type);

function* readClaimsFile(input: PartInput): Generator<Item> {
  let item = 0;
  for (const record of readRecords(input)) {
    yield readClaimsLine(record, item);
    item += 1;
  }
}

const readClaimsLine = (record: PartRecord, item: number): Item => {
  const { original, line, byte, text } = record;
  const head = { item, original, place: { line, ...(byte === undefined ? {} : { byte }) } };
  if (record.problems.length > 0) return { ...head, type: 'unreadable', problems: record.problems };
  if (text.trim() === '') return { ...head, type: 'skipped', code: 'blank-line', reason: 'The line is blank.' };
  const read = readLine(text);
  return 'command' in read ? { ...head, type: 'command', ...read } : { ...head, type: 'unreadable', problems: read.problems as Problem[] };
};
