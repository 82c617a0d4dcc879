import type { Instant } from '@factline/domain';
import type { CompanionItem, ResolvedItem, WrittenCommand } from '../item/item.js';
import type { FileOptions, PartInput } from '../part-input.js';
import type { Companion } from '../table/companion-columns.js';
import { publishedOf, readFilledRow } from '../table/read-row.js';
import type { Table } from '../table/table.js';
import { tableOf } from '../table/table-of.js';
import type { Timeline, Timelines } from './companion.js';

/**
 * A row with its companions' values as they stood when it was published. If the row is itself a companion whose value
 * changed, the claims that draw on it and did not change with it are restated from then on: same number, new companion.
 *
 * Pure: the first pass stored the changes of the whole submission, so look-ahead and look-behind are look-ups, whatever the
 * parts were, and the same file always resolves to the same claims.
 */
export const resolveItem = (
  item: CompanionItem,
  input: Pick<PartInput, 'head' | 'mapping' | 'options'>,
  timelines: Timelines,
): ResolvedItem => {
  const table = tableOf(input);
  const options = input.options ?? {};
  const head = { item: item.item, place: item.place, original: item.original };
  const publishedAt = publishedAtOf(table, item.cells, options);
  const own = readFilledRow(table, fill(table, item.cells, publishedAt, timelines), head, options);
  if (own?.type === 'unreadable' || (own !== undefined && 'problems' in own && own.problems.length > 0)) return own;
  const restated = publishedAt === undefined ? [] : restate(table, item, publishedAt, timelines, options);
  const ownCommands = own?.type === 'commands' ? own.commands : [];
  if (restated.length === 0 && own !== undefined) return own;
  if (restated.length === 0) return { ...head, type: 'skipped', code: 'companion', reason: unchanged };
  return { ...head, type: 'commands', commands: [...restated, ...ownCommands], problems: [], tolerant: ownCommands.length === 0 };
};

const unchanged = 'The row only completes the claims of other rows, and none of them changed with it alone.';

const publishedAtOf = (table: Table, cells: readonly string[], options: FileOptions): Instant | undefined =>
  publishedOf(table, table.pickRule(cells), { cells: [...cells], problems: [], options });

/** The last value published by then; null where nothing stands. */
const standingAt = (timeline: Timeline, publishedAt: Instant, isBefore: boolean): string | null => {
  let last: Timeline[number] | undefined;
  for (const change of timeline) {
    if (change.field !== 'value' || (isBefore ? change.publishedAt >= publishedAt : change.publishedAt > publishedAt)) continue;
    if (last === undefined || change.publishedAt >= last.publishedAt) last = change;
  }
  return last?.value ?? null;
};

const fill = (table: Table, cells: readonly string[], publishedAt: Instant | undefined, timelines: Timelines): string[] => {
  const filled = [...cells];
  for (const companion of table.companions) {
    const value = publishedAt === undefined ? null : standingAt(timelines(companion.keyOf(cells)), publishedAt, !companion.restates);
    filled[companion.column] = value ?? '';
  }
  return filled;
};

const restate = (table: Table, item: CompanionItem, publishedAt: Instant, timelines: Timelines, options: FileOptions): WrittenCommand[] =>
  table.companions
    .filter(({ restates, isCompanion }) => restates && isCompanion(item.cells))
    .flatMap((companion) => restateBy(companion, table, item, publishedAt, timelines, options));

const restateBy = (
  companion: Companion,
  table: Table,
  item: CompanionItem,
  publishedAt: Instant,
  timelines: Timelines,
  options: FileOptions,
): WrittenCommand[] => {
  const timeline = timelines(companion.keyOf(item.cells));
  if (standingAt(timeline, publishedAt, true) === standingAt(timeline, publishedAt, false)) return [];
  const written = writtenPublication(table, item, options);
  return standingRows(timeline, publishedAt).flatMap((cells) => {
    const filled = fill(table, cells, publishedAt, timelines);
    const dependent = readFilledRow(table, filled, { item: item.item, place: item.place, original: item.original }, options);
    if (dependent?.type !== 'commands' || dependent.problems.length > 0) return [];
    return dependent.commands.filter(({ type }) => type === 'claim').map((claim) => ({ ...claim, publishedAt: written }) as WrittenCommand);
  });
};

/** publishedAt as the companion's own row writes it. */
const writtenPublication = (table: Table, item: CompanionItem, options: FileOptions): string => {
  const rule = table.pickRule(item.cells);
  return table.rules[rule === -1 ? 0 : rule]?.published.texts.publishedAt?.({ cells: [...item.cells], problems: [], options }) ?? '';
};

/** Rows that stood when the companion changed, and did not change at that very moment themselves. */
const standingRows = (timeline: Timeline, publishedAt: Instant): readonly string[][] => {
  const last = new Map<string, Timeline[number]>();
  for (const change of timeline) {
    if (change.field === 'value' || change.publishedAt > publishedAt) continue;
    const known = last.get(change.field);
    if (known === undefined || change.publishedAt >= known.publishedAt) last.set(change.field, change);
  }
  return [...last.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, change]) => (change.value === null || change.publishedAt === publishedAt ? [] : [JSON.parse(change.value) as string[]]));
};
