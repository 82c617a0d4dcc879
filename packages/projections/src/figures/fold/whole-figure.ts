import {
  type ClaimEvent,
  type ClaimMoved,
  causeOf,
  enter,
  evolveFigure,
  type FigureEvent,
  type FigureMerged,
  type LedgerEntry,
  type RecordedEvent,
  type SourceKey,
} from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import { loadComplete } from '../load/complete.js';
import type { LinkedSources } from '../source/source-book.js';
import type { EntryState } from '../state/entry-state.js';
import type { FigureState } from '../state/figure-state.js';
import { assemble } from './assemble.js';
import type { FoldMoment } from './moment.js';
import { newRow } from './new-row.js';
import { reconcile } from './reconcile.js';

/** A figure taken apart, to be changed and put together again. */
export interface WholeFigure {
  readonly before: FigureState;
  figure: FigureState['figure'];
  preference: FigureState['preference'];
  readonly entries: Map<string, EntryState>;
  readonly disputes: FigureState['disputes'];
  /** Entries that left, and how. */
  readonly gone: Map<string, 'struck' | 'moved'>;
}

/** Loads a figure whole, as it is; undefined where there is none of that key. */
export const takeApart = async (db: Queryable, schema: string, key: string, sources: LinkedSources): Promise<WholeFigure | undefined> => {
  const loaded = await loadComplete(db, schema, key, sources);
  if (loaded === undefined) return undefined;
  const { figure, entries } = loaded;
  const before = assemble({ id: figure.id, figure: figure.figure, preference: figure.preference, entries, disputes: figure.disputes, origins: figure.origins.keys() }, sources);
  // What was written is what readers saw: standings of origins merged away since are told from the loaded ones.
  before.claims = figure.claims;
  before.newestPublished = figure.newestPublished;
  before.revisions = figure.revisions;
  before.lastRevision = figure.lastRevision;
  return wholeOf(before);
};

export const wholeOf = (before: FigureState): WholeFigure => ({
  before,
  figure: before.figure,
  preference: before.preference,
  entries: new Map([...before.entries].map(([id, { entry }]) => [id, { line: entry.line, row: entry.row }])),
  disputes: new Map([...before.disputes].map(([claim, disputes]) => [claim, new Map(disputes)])),
  gone: new Map(),
});

/** Puts it together again and writes down the difference, all of it at the moment's position. */
export const putTogether = (moment: FoldMoment, whole: WholeFigure, isOwn: boolean, claim?: string): FigureState => {
  const { before, figure, preference, disputes } = whole;
  const after = assemble({ id: before.id, figure, preference, entries: [...whole.entries.values()], disputes, origins: before.origins.keys() }, moment.sources);
  reconcile(moment, before, after, whole.gone, { cause: causeOf(moment.event.event), claim, isOwn });
  return after;
};

/** What an editor's event says of the figure itself. */
export const redefine = (whole: WholeFigure, event: FigureEvent): void => {
  whole.figure = evolveFigure(whole.figure, event) ?? whole.figure;
  if (event.type === 'ClaimPreferred') {
    whole.preference = { claim: event.data.claim, ...(event.data.until === undefined ? {} : { until: event.data.until }) };
  }
};

/** Enters a claim event by the domain's rule. `recorded` is the event as it is in the log; rows begin at the moment's position. */
export const enterWhole = (moment: FoldMoment, whole: WholeFigure, event: ClaimEvent, recorded: RecordedEvent): void => {
  const lines = new Map<string, LedgerEntry>();
  for (const [id, { line }] of whole.entries) lines.set(id, line);
  const ledger = enter({ kind: whole.figure.kind, entries: lines, disputes: whole.disputes }, event, recorded.position);
  for (const [id, line] of ledger.entries) {
    if (lines.get(id) === line) continue;
    const known = whole.entries.get(id);
    if (line.isStruck === true) {
      whole.entries.delete(id);
      whole.gone.set(id, event.type === 'ClaimMoved' ? 'moved' : 'struck');
    } else if (known !== undefined) {
      whole.entries.set(id, { line, row: known.row });
    } else {
      const at = { segment: 1, point: line.point, endsAt: endsAtOf(line, event, whole), cells: new Map() };
      const row = newRow(moment, whole.before, line, event, at);
      whole.entries.set(id, { line, row: { ...row, position: String(recorded.position), recordedAt: recorded.recordedAt } });
    }
  }
  for (const [claim, disputes] of ledger.disputes) whole.disputes.set(claim, new Map(disputes));
  if (event.type === 'ClaimDisputed') moment.batch.dispute(whole.before, event.data, moment.position);
  if (event.type === 'ClaimDisputeWithdrawn') moment.batch.disputeEnds(event.data.dispute, moment.position);
};

const endsAtOf = (line: LedgerEntry, event: ClaimEvent, whole: WholeFigure) => {
  if (line.entry.kind === 'claim') return line.entry.facts.period.endsAt;
  if (event.type === 'ClaimRetracted') return event.data.period.endsAt;
  const old = event.type === 'ClaimCorrected' && event.data.corrects !== undefined ? whole.entries.get(event.data.corrects) : undefined;
  if (old === undefined) throw new Error(`a withdrawal at ${line.point} without the claim it withdraws`);
  return old.row.endsAt;
};

/** Entries that a figure takes over from another (the domain's `takeOver`): as they are, without the segment they had named there. */
export const takeOverEntries = (moment: FoldMoment, into: WholeFigure, entries: Iterable<EntryState>, disputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>>, segment: number | undefined): void => {
  for (const { line, row } of entries) {
    const { segment: _named, ...rest } = line;
    const id = line.entry.id;
    into.entries.set(id, {
      line: { ...rest, ...(segment === undefined ? {} : { segment }) },
      row: {
        ...row,
        ...(row.kind === 'claim' && row.state === 'moved' ? { state: 'recorded' as const, statePosition: undefined } : {}),
        since: moment.position,
        until: undefined,
        figure: into.before.id,
        namedSegment: segment,
        knownFrom: undefined,
        knownTo: undefined,
        change: 'new',
      } as EntryState['row'],
    });
    const standing = disputes.get(id);
    if (standing !== undefined) into.disputes.set(id, new Map(standing));
  }
};

