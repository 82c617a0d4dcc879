import {
  type ClaimEvent,
  type ClaimFacts,
  compareEntries,
  type Entry,
  type FigureKind,
  pointKey,
  type RecordedEvent,
} from '@factline/domain';
import { head, loadDirectory, readDataSet } from '@factline/event-log';
import type { Pool } from 'pg';

/** One entry of a cell, without what its comparison does not need. */
type KeptEntry = Pick<Entry, 'id' | 'publishedAt' | 'place'> & {
  readonly figure: string;
  readonly point: string;
  /** Absent: a withdrawal. */
  readonly word?: Word;
};

/** What a claim says, but for when, where and in which words. */
export interface Word {
  readonly origin: string;
  readonly rest: string;
}

/** A cell in which a claim stands. */
export interface StandingCell {
  readonly claim: string;
  readonly word: Word;
}

/** What the cells of one data set say, as far as the log has been read. */
export interface DataSetLedger {
  /** Reads on to the head of the log. */
  catchUp(): Promise<void>;
  /** Cells in which a claim stands among the entries published by then, by `cellKey`. */
  standingAt(publishedAt: string): Promise<Map<string, StandingCell>>;
}

export const cellKey = (figure: string, point: string): string => `${figure} ${point}`;

export const wordOf = ({ value, modality, period, segment, origin }: ClaimFacts): Word => {
  const { text: _words, ...number } = value;
  const { start, end, length } = period;
  return {
    origin,
    rest: JSON.stringify([number, modality, start, end, length, segment], (_key, field) => (isPlain(field) ? sorted(field) : field)),
  };
};

const isPlain = (field: unknown): field is object => typeof field === 'object' && field !== null && !Array.isArray(field);
const sorted = (fields: object): object => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));

/** Reads the log once, then only what is new in it. Memory grows with the entries of the data set. */
export function createDataSetLedger(db: Pool, dataSet: string): DataSetLedger {
  const entries = new Map<string, KeptEntry>();
  const kinds = new Map<string, FigureKind>();
  let read = 0n;

  const learnKinds = async (events: readonly RecordedEvent<ClaimEvent>[]) => {
    const figures = events.flatMap(({ event }) =>
      'figure' in event.data ? [event.data.figure] : 'to' in event.data ? [event.data.to.figure] : [],
    );
    const unknown = new Set(figures.filter((figure) => !kinds.has(figure)));
    if (unknown.size === 0) return;
    const directory = await loadDirectory(db, { figures: unknown });
    for (const figure of unknown) kinds.set(figure, directory.figure(figure)?.kind ?? 'cumulative');
  };
  const keep = (facts: ClaimFacts) => {
    const { claim, figure, publishedAt, locator } = facts;
    const point = pointKey(kinds.get(figure) ?? 'cumulative', facts.period);
    if (facts.dataSet === dataSet) entries.set(claim, { id: claim, figure, point, publishedAt, place: locator.place, word: wordOf(facts) });
    return { figure, point };
  };
  const fold = (event: ClaimEvent) => {
    switch (event.type) {
      case 'ClaimRecorded':
        keep(event.data);
        return;
      case 'ClaimCorrected': {
        const { data } = event;
        const old = data.corrects === undefined ? undefined : entries.get(data.corrects);
        const { figure, point } = keep(data);
        if (old === undefined) return;
        if (data.by === 'recorder') entries.delete(old.id);
        else if (old.figure !== figure || old.point !== point) {
          const { word: _taken, ...cell } = old;
          entries.set(`${data.claim}/withdraws`, {
            ...cell,
            id: `${data.claim}/withdraws`,
            publishedAt: data.publishedAt,
            place: data.locator.place,
          });
        }
        return;
      }
      case 'ClaimRetracted': {
        const { claim, by, cell, publishedAt, retraction, locator } = event.data;
        if (by !== 'recorder')
          entries.set(retraction, { id: retraction, figure: cell.figure, point: cell.point, publishedAt, place: locator?.place ?? 0 });
        else if (claim !== undefined) entries.delete(claim);
        return;
      }
      case 'ClaimMoved': {
        const old = entries.get(event.data.claim);
        if (old !== undefined) entries.set(old.id, { ...old, figure: event.data.to.figure });
        return;
      }
      default:
        return;
    }
  };

  let reading: Promise<void> = Promise.resolve();
  const readOn = async () => {
    const { position } = await head(db);
    for await (const events of readDataSet(db, dataSet, { after: read, upTo: position })) {
      await learnKinds(events);
      for (const { event } of events) fold(event);
    }
    read = position;
  };

  return {
    catchUp: () => {
      // One after the other: two submissions of the data set may ask at once.
      reading = reading.catch(() => {}).then(readOn);
      return reading;
    },
    standingAt: async (publishedAt) => {
      const last = new Map<string, KeptEntry>();
      const all = [...entries.values()];
      const origins = new Set(all.flatMap(({ word }) => (word === undefined ? [] : [word.origin])));
      const directory = await loadDirectory(db, { figures: new Set(all.map(({ figure }) => figure)), sources: origins });
      for (const entry of all) {
        if (entry.publishedAt.at > publishedAt) continue;
        const key = cellKey(
          finalKey(entry.figure, (figure) => directory.figure(figure)),
          entry.point,
        );
        const before = last.get(key);
        if (before === undefined || compareEntries(before, entry) < 0) last.set(key, entry);
      }
      const standing = new Map<string, StandingCell>();
      for (const [key, { id, word }] of last) {
        if (word === undefined) continue;
        const origin = finalKey(word.origin, (source) => directory.source(source));
        standing.set(key, { claim: id, word: { ...word, origin } });
      }
      return standing;
    },
  };
}

/** The key under which something goes on after it was merged. */
export const finalKey = (
  key: string,
  find: (key: string) => { readonly key: string; readonly mergedInto?: string } | undefined,
): string => {
  let now = key;
  for (let step = 0; step < 50; step += 1) {
    const next = find(now)?.mergedInto;
    if (next === undefined) break;
    now = next;
  }
  return now;
};

/** Ledgers of the data sets that were asked for last: a history of snapshots reads the log once. */
export function createLedgers(db: Pool, kept = 2): (dataSet: string) => DataSetLedger {
  const ledgers = new Map<string, DataSetLedger>();
  return (dataSet) => {
    const ledger = ledgers.get(dataSet) ?? createDataSetLedger(db, dataSet);
    ledgers.delete(dataSet);
    ledgers.set(dataSet, ledger);
    const oldest = ledgers.keys().next().value;
    if (ledgers.size > kept && oldest !== undefined) ledgers.delete(oldest);
    return ledger;
  };
}
