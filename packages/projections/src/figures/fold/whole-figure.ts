import {
  type ClaimEvent,
  causeOf,
  enter,
  evolveFigure,
  type FigureEvent,
  type LedgerEntry,
  type RecordedEvent,
  type SourceKey,
} from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import { loadComplete } from '../load/complete.js';
import type { LinkedSources } from '../source/source-book.js';
import type { ClaimRow, EntryState } from '../state/entry-state.js';
import type { FigureState } from '../state/figure-state.js';
import { assemble } from './assemble.js';
import type { FoldMoment } from './moment.js';
import { newRow } from './new-row.js';
import { periodOfLine } from './plan.js';
import { reconcile } from './reconcile.js';

/** A figure taken apart, to be changed and put together again. */
export interface WholeFigure {
  readonly before: FigureState;
  figure: FigureState['figure'];
  preference: FigureState['preference'];
  readonly entries: Map<string, EntryState>;
  readonly disputes: FigureState['disputes'];
  /** The figure that was merged into this one: what it had heard of, this one has. */
  heritage?: FigureState;
  /** Entries that left, and how. */
  readonly gone: Map<string, 'struck' | 'moved'>;
}

/** Loads a figure whole, as it is; undefined where there is none of that key. */
export const takeApart = async (db: Queryable, schema: string, key: string, sources: LinkedSources): Promise<WholeFigure | undefined> => {
  const loaded = await loadComplete(db, schema, key, sources);
  if (loaded === undefined) return undefined;
  const { figure, entries } = loaded;
  const before = assemble(
    {
      id: figure.id,
      figure: figure.figure,
      preference: figure.preference,
      entries,
      disputes: figure.disputes,
      origins: figure.origins.keys(),
    },
    sources,
  );
  // What was written is what readers saw: standings of origins merged away since are told from the loaded ones.
  before.claims = figure.claims;
  before.newestPublished = figure.newestPublished;
  before.leadMs = figure.leadMs;
  before.revisions = figure.revisions;
  before.lastRevision = figure.lastRevision;
  for (const [key, { reach, reachTold }] of figure.origins) Object.assign(before.origins.get(key) ?? {}, { reach, reachTold });
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
  const { before, figure, preference, disputes, heritage } = whole;
  const after = assemble(
    {
      id: before.id,
      figure,
      preference,
      entries: [...whole.entries.values()],
      disputes,
      origins: [...before.origins.keys(), ...(heritage?.origins.keys() ?? [])],
    },
    moment.sources,
  );
  after.newestPublished = latest(before.newestPublished, heritage?.newestPublished);
  after.leadMs = before.leadMs === undefined || after.leadMs === undefined ? undefined : Math.max(before.leadMs, after.leadMs);
  for (const [key, { reach }] of before.origins) {
    const origin = after.origins.get(moment.sources.resolveSource(key));
    if (origin !== undefined) origin.reach = latest(origin.reach, reach);
  }
  reconcile(moment, before, after, whole.gone, { cause: causeOf(moment.event.event), claim, isOwn });
  return after;
};

const latest = <T extends string>(a: T | undefined, b: T | undefined): T | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

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
      const period = periodOfLine(line, event, (claim) => whole.entries.get(claim)?.row);
      const row = newRow(
        moment,
        whole.before,
        line,
        event,
        { segment: 1, point: line.point, endsAt: period.endsAt, cells: new Map() },
        period,
      );
      whole.entries.set(id, { line, row: { ...row, position: String(recorded.position), recordedAt: recorded.recordedAt } });
    }
  }
  for (const [claim, disputes] of ledger.disputes) whole.disputes.set(claim, new Map(disputes));
  if (event.type === 'ClaimDisputed') moment.batch.dispute(whole.before, event.data, moment.position);
  if (event.type === 'ClaimDisputeWithdrawn') moment.batch.disputeEnds(event.data.dispute, moment.position);
};

/** Entries that a figure takes over from another (the domain's `takeOver`): as they are, without the segment they had named there. */
export const takeOverEntries = (
  moment: FoldMoment,
  into: WholeFigure,
  entries: Iterable<EntryState>,
  disputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>>,
  segment: number | undefined,
): void => {
  for (const { line, row } of entries) {
    const { segment: _named, ...rest } = line;
    const id = line.entry.id;
    into.entries.set(id, {
      line: { ...rest, ...(segment === undefined ? {} : { segment }) },
      row: {
        ...row,
        ...(row.kind === 'claim' && row.state === 'moved' ? arrived(row) : {}),
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

/** What a claim that was moved is at its new place. Only what its row still says counts, so that it is the same from a figure of another lane. */
const arrived = ({ replacedBy }: ClaimRow) => ({
  state: replacedBy === undefined ? ('recorded' as const) : ('corrected' as const),
  statePosition: undefined,
});
