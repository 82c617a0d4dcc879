import { setImmediate } from 'node:timers/promises';
import type { Content, DecideContext, DirectoryChange, EventMeta, Instant, MovingDirectory, NewEvent, Problem } from '@factline/domain';
import type { AppendGroup, ItemOutcome, LoadedDirectory } from '@factline/event-log';
import type { Item, ResolvedItem } from '@factline/formats';
import { atSnapshot, changedOnly } from '../snapshot/in-snapshot.js';
import type { SnapshotPlan } from '../snapshot/plan-snapshot.js';
import { decideItem } from './decide-item.js';
import { expectedVersions } from './expected-versions.js';
import { type TakenAgain, takenAgain } from './taken-again.js';

/** What the items of a slice have in common. */
export interface SliceContext {
  readonly meta: EventMeta;
  readonly now: Instant;
  readonly contentSalt: string;
  /** Items of the submission before the part. */
  readonly firstItem: number;
  /** False where the number of an item in the submission is not known yet: definitions of later parts. */
  readonly areNumbered: boolean;
  /** Only definitions are taken now. `first`: one that names what is not there gets no outcome yet, a later part may define it. */
  readonly definitions?: 'first' | 'last';
  /** The file is a snapshot: only what differs from what stands is recorded. */
  readonly snapshot?: SnapshotPlan;
  /** The file is taken again: under which ids struck claims are recorded anew. */
  readonly again?: TakenAgain;
  /** An item on which our own code fails is told of here, and rejected; the others are not its victims. */
  readonly onFailure: (item: Item, error: unknown) => void;
}

/** What is to be recorded of a slice, all but its place among the slices of the part. */
export interface DecidedSlice {
  /** The items as they were read, to be decided again if need be. */
  readonly source: readonly Item[];
  readonly group: Omit<AppendGroup, 'slice'>;
  readonly outcomes: readonly ItemOutcome[];
}

/** Items that are decided before others get their turn: sockets of appends under way, submissions of people who wait. */
const itemsInARow = 100;

/**
 * Decides items in order on the directory, which moves on with every one of them. Definitions may name one another in any order: one that
 * names what is not there is tried again after the others. Streams in `refused` were changed by others again and again while this slice
 * was tried: items that touch them are rejected.
 */
export async function decideSlice(
  items: readonly ResolvedItem[],
  directory: LoadedDirectory,
  context: SliceContext,
  refused: ReadonlySet<string> = new Set(),
): Promise<Omit<DecidedSlice, 'source'>> {
  const group = groupOf(context, directory);
  const outcomes: ItemOutcome[] = [];
  let untried = items;
  for (;;) {
    const postponed: { item: ResolvedItem; decided: DecidedOne }[] = [];
    for (const [n, item] of untried.entries()) {
      if (n % itemsInARow === itemsInARow - 1) await setImmediate();
      const decided = decideOne(item, directory, context, refused);
      if (context.definitions && namesUnknown(decided.outcome)) postponed.push({ item, decided });
      else outcomes.push(group.add(item, decided));
    }
    if (postponed.length < untried.length && postponed.length > 0) {
      untried = postponed.map(({ item }) => item);
      continue;
    }
    if (context.definitions !== 'first') outcomes.push(...postponed.map(({ item, decided }) => group.add(item, decided)));
    return { group: group.end(), outcomes: context.definitions ? outcomes.sort((one, other) => one.item - other.item) : outcomes };
  }
}

const unknown = new Set(['topic-unknown', 'source-unknown', 'figure-unknown', 'document-unknown', 'data-set-unknown']);
const namesUnknown = ({ rejection }: ItemOutcome) => rejection?.problems.some(({ code }) => unknown.has(code)) === true;

/** Gathers what items of a slice came to. */
function groupOf(context: SliceContext, directory: LoadedDirectory) {
  const events: NewEvent[] = [];
  const numbers: number[] = [];
  const content: Content[] = [];
  const changes: DirectoryChange[] = [];
  return {
    add: ({ item }: ResolvedItem, decided: DecidedOne): ItemOutcome => {
      if (decided.events.length > 0) {
        for (const event of decided.events) {
          events.push(event);
          numbers.push(context.firstItem + item);
        }
        changes.push(...directory.apply(decided.events));
        content.push(...decided.content);
      }
      return decided.outcome.outcome === 'recorded' ? { ...decided.outcome, event: events.length - 1 } : decided.outcome;
    },
    end: (): DecidedSlice['group'] => ({
      events,
      meta: context.meta,
      ...(context.areNumbered && { items: numbers }),
      ...(content.length > 0 && { content }),
      ...(changes.length > 0 && { directory: changes }),
      ...expectedVersions(events, directory.versions),
    }),
  };
}

interface DecidedOne {
  readonly outcome: ItemOutcome;
  readonly events: readonly NewEvent[];
  readonly content: readonly Content[];
}

function decideOne(item: ResolvedItem, directory: MovingDirectory, context: SliceContext, refused: ReadonlySet<string>): DecidedOne {
  const alone = (outcome: ItemOutcome): DecidedOne => ({ outcome, events: [], content: [] });
  if (item.type === 'skipped') return alone({ item: item.item, outcome: 'skipped', skip: { code: item.code, reason: item.reason } });
  if (item.type === 'unreadable') return alone(rejected(item, item.problems));
  const where: DecideContext = { now: context.now, contentSalt: context.contentSalt, place: context.firstItem + item.item };
  try {
    const { snapshot } = context;
    const asked = snapshot ? atSnapshot(item, snapshot) : item;
    const all = decideItem(asked, directory, where);
    const decided = snapshot ? changedOnly(all, snapshot, directory) : all;
    if (decided.type === 'rejected') return alone(rejected(item, decided.problems));
    const conflict = decided.events.find(({ stream }) => refused.has(stream));
    if (conflict) return alone(rejected(item, [versionConflict(conflict.stream)]));
    const { content, note } = decided;
    const { again } = context;
    const events = again ? decided.events.map((event) => takenAgain(event, again)) : decided.events;
    return { outcome: { item: item.item, outcome: decided.type, ...(note !== undefined && { note }) }, events, content };
  } catch (error) {
    context.onFailure(item, error);
    return alone(rejected(item, [itemFailed]));
  }
}

/** A refused item as it is kept. */
export function rejected({ item, original, place }: Pick<Item, 'item' | 'original' | 'place'>, problems: readonly Problem[]): ItemOutcome {
  return { item, outcome: 'rejected', rejection: { original, place, problems } };
}

/** Said of an item on which Factline itself fails; the error is in the log of ingest, under the submission and item. */
export const itemFailed = {
  code: 'item-failed',
  path: '',
  message: 'Factline failed on this item and has logged why; nothing of it is recorded. Hand it in again after an update.',
} as const;

const versionConflict = (stream: string) =>
  ({
    code: 'version-conflict',
    path: '',
    message: `${stream} was changed by others again and again while this was decided. Hand the item in again.`,
  }) as const;
