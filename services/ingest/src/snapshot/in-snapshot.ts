import { type Directory, type NewEvent, pointKey } from '@factline/domain';
import type { ResolvedItem } from '@factline/formats';
import type { DecidedItem } from '../slice/decide-item.js';
import { cellKey, wordOf } from './data-set-ledger.js';
import type { SnapshotPlan } from './plan-snapshot.js';

const published = new Set(['claim', 'correction', 'retraction']);

/** What a row says, it says at the time of the snapshot, whatever the mapping has for increments. */
export const atSnapshot = <I extends ResolvedItem>(item: I, { publishedAt }: SnapshotPlan): I =>
  item.type === 'commands'
    ? {
        ...item,
        commands: item.commands.map((command) => (published.has(command.type) ? ({ ...command, publishedAt } as typeof command) : command)),
      }
    : item;

/** Leaves out what stands already, or is withdrawn already: a snapshot records what changed. */
export const changedOnly = (decided: DecidedItem, plan: SnapshotPlan, directory: Directory): DecidedItem => {
  if (decided.type === 'rejected') return decided;
  const events = decided.events.filter(({ event }) => !isUnchanged(event, plan, directory));
  if (events.length === decided.events.length) return decided;
  const content = events.length === 0 ? [] : decided.content;
  if (events.length > 0 && events.at(-1) === decided.events.at(-1)) return { ...decided, events, content };
  return { type: 'already-known', events, content, note: 'unchanged in this snapshot' };
};

const isUnchanged = (event: NewEvent['event'], { standing, repeated }: SnapshotPlan, directory: Directory): boolean => {
  if (event.type === 'ClaimRetracted') return !standing.has(cellKey(event.data.cell.figure, event.data.cell.point));
  if (event.type !== 'ClaimRecorded') return false;
  const { data } = event;
  const key = cellKey(data.figure, pointKey(directory.figure(data.figure)?.kind ?? 'cumulative', data.period));
  if (repeated.has(key)) return false;
  const stands = standing.get(key)?.word;
  const says = wordOf(data);
  return stands !== undefined && stands.origin === says.origin && stands.rest === says.rest;
};
