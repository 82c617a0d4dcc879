import { type Instant, type Problem, problem } from '@factline/domain';
import type { CompanionChange } from '../companion/companion.js';
import type { Item, ItemPlace, ResolvedItem, SkipCode, WrittenCommand } from '../item/item.js';
import type { FileOptions } from '../part-input.js';
import { runAction, skippedReason } from './action.js';
import { noFigureProblem, type RowFigure } from './figure.js';
import { momentText } from './notes.js';
import type { Row } from './row.js';
import type { Plan, Table } from './table.js';

/** Where a row and its item stand. */
export interface RowHead {
  readonly item: number;
  readonly place: ItemPlace;
  readonly original: string;
}

/** What the first look at a row tells, before companions are known. */
interface Sight {
  readonly row: Row;
  readonly rule: number;
  readonly figure: RowFigure | undefined;
  readonly plan: Plan | undefined;
  readonly isSkipped: boolean;
}

const look = (table: Table, cells: string[], options: FileOptions): Sight => {
  const row: Row = { cells, problems: [], options };
  for (const check of table.checks) check(row);
  const rule = table.pickRule(cells);
  for (const check of table.rules[rule]?.checks ?? []) check(row);
  const action = table.rules[rule]?.spec?.action;
  const isSkipped = action === 'skip';
  const number = isSkipped || action === 'companion' ? -1 : table.pickFigure(cells);
  if (number === -1) {
    const isCompanion = action === 'companion' || (!isSkipped && isRestating(table, cells));
    if (rule === -1 && !isCompanion) row.problems.push(noRuleProblem(table, cells));
    else if (!isCompanion && !isSkipped && row.problems.length === 0) row.problems.push(noFigureProblem(cells, table.figureColumns));
    return { row, rule, figure: undefined, plan: undefined, isSkipped };
  }
  if (rule === -1) {
    row.problems.push(noRuleProblem(table, cells));
    return { row, rule, figure: undefined, plan: undefined, isSkipped };
  }
  return { row, rule, figure: table.figures[number]?.read(row), plan: table.plan(rule, number), isSkipped };
};

const isRestating = (table: Table, cells: readonly string[]): boolean =>
  table.companions.some(({ restates, isCompanion }) => restates && isCompanion(cells));

const noRuleProblem = (table: Table, cells: readonly string[]): Problem =>
  problem('mapping-no-rule', '', {
    expected: 'a row that one of the `rows` of the mapping names',
    received:
      table.head.header === undefined
        ? cells.join(', ')
        : table.head.header.map((name, index) => `${name}=${cells[index] ?? ''}`).join(', '),
  });

/** One row (or one cell of a wide row) as an item. */
export const readRow = (table: Table, cells: string[], head: RowHead, options: FileOptions): Item => {
  const sight = look(table, cells, options);
  const { row, plan, figure } = sight;
  if (row.problems.length === 0 && sight.isSkipped) {
    return { ...head, type: 'skipped', code: 'skipped-by-mapping', reason: table.rules[sight.rule]?.spec?.reason ?? skippedReason };
  }
  const keys = keysOf(table, sight);
  if (keys.length > 0 && row.problems.length === 0) {
    return { ...head, type: 'companion', keys, changes: changesOf(table, sight), cells };
  }
  if (plan === undefined || figure === undefined) {
    if (row.problems.length > 0) return { ...head, type: 'unreadable', problems: row.problems };
    return { ...head, type: 'skipped', code: 'companion', reason: 'No claim of the mapping draws on this row.' };
  }
  return runPlan(table, plan, figure, row, sight.rule, head);
};

/** Runs the actions of a plan on a row whose companions are in their columns. */
const runPlan = (table: Table, plan: Plan, figure: RowFigure, row: Row, rule: number, head: RowHead): ResolvedItem => {
  const commands: WrittenCommand[] = [];
  let skipped: { readonly skip: SkipCode; readonly reason: string } | undefined;
  const context = { mapping: table.mapping, rule: table.rules[rule]?.spec, rewrite: table.rewrite, causes: table.causes };
  const place = { row: head.place.row ?? 0, ...(head.place.column === undefined ? {} : { column: head.place.column }) };
  for (const { action, fields, unless } of plan.steps) {
    if (unless?.(row) !== undefined) continue;
    const result = runAction(action, fields, figure, row, place, context);
    if ('skip' in result) skipped = result;
    else commands.push(result);
  }
  if (commands.length === 0 && row.problems.length > 0) return { ...head, type: 'unreadable', problems: row.problems };
  if (commands.length === 0) {
    return { ...head, type: 'skipped', code: skipped?.skip ?? 'skipped-by-mapping', reason: skipped?.reason ?? skippedReason };
  }
  return { ...head, type: 'commands', commands, problems: row.problems };
};

/** Timelines that the row needs or moves. */
const keysOf = (table: Table, { row, plan }: Sight): string[] => {
  const keys = (plan?.companions ?? []).map(({ keyOf }) => keyOf(row.cells));
  for (const companion of table.companions) {
    if (companion.restates && companion.isCompanion(row.cells)) keys.push(companion.keyOf(row.cells));
  }
  return [...new Set(keys)];
};

/** What the row says for the timelines: its own value as a companion, and itself as one that draws on companions. */
const changesOf = (table: Table, { row, plan, figure, rule }: Sight): CompanionChange[] => {
  const publishedAt = publishedOf(table, rule, row);
  if (publishedAt === undefined) return [];
  const { cells } = row;
  const changes = table.companions
    .filter(({ isCompanion }) => isCompanion(cells))
    .map((companion) => ({ key: companion.keyOf(cells), field: 'value', value: companion.valueOf(cells), publishedAt }));
  if (plan === undefined || figure === undefined) return changes;
  const isRecorded = plan.steps.some(({ action }) => action === 'record' || action === 'reattribute');
  const kept = isRecorded ? JSON.stringify(withoutCompanions(table, cells)) : null;
  for (const companion of plan.companions) {
    if (companion.restates) changes.push({ key: companion.keyOf(cells), field: `row:${figure.key}`, value: kept, publishedAt });
  }
  return changes;
};

const withoutCompanions = (table: Table, cells: readonly string[]): readonly string[] => {
  const made = new Set(table.companions.map(({ column }) => column));
  return cells.map((cell, index) => (made.has(index) ? '' : cell));
};

/** The instant of a row's publication, read like that of its claims. */
export const publishedOf = (table: Table, rule: number, row: Row): Instant | undefined => {
  const fields = table.rules[rule === -1 ? 0 : rule]?.published;
  const text = fields?.texts.publishedAt?.({ ...row, problems: [] });
  return text === undefined ? undefined : momentText(text);
};

/** What the first pass takes from a row: changes of timelines, and its figure. Nothing where something is wrong with the row. */
export const prepareRow = (
  table: Table,
  cells: string[],
  options: FileOptions,
): { readonly changes: readonly CompanionChange[]; readonly figure?: RowFigure } => {
  const sight = look(table, cells, options);
  if (sight.row.problems.length > 0 || sight.isSkipped) return { changes: [] };
  const changes = table.companions.length === 0 ? [] : changesOf(table, sight);
  return sight.figure === undefined ? { changes } : { changes, figure: sight.figure };
};

/** The item of a row whose companions' cells have been filled in. */
export const readFilledRow = (table: Table, cells: string[], head: RowHead, options: FileOptions): ResolvedItem | undefined => {
  const { row, plan, figure, rule } = look(table, cells, options);
  if (plan === undefined || figure === undefined)
    return row.problems.length > 0 ? { ...head, type: 'unreadable', problems: row.problems } : undefined;
  return runPlan(table, plan, figure, row, rule, head);
};
