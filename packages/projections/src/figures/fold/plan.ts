import {
  type ClaimEvent,
  claimLine,
  compareStandings,
  enter,
  hasNumber,
  type Ledger,
  type LedgerEntry,
  type Period,
  type SourceKey,
  type Standing,
  segmentOf,
} from '@factline/domain';
import { type EntryRow, type EntryState, periodOf } from '../state/entry-state.js';
import { type CellState, type FigureState, isHeldAt, newPoint, type PointState, pointId } from '../state/figure-state.js';
import { cellOf, voiceToday, withEntry, withoutEntry } from './cells.js';
import type { FoldMoment } from './moment.js';
import type { Need } from './need.js';
import { newRow } from './new-row.js';

/** A cell as it will be. */
export interface CellChange {
  readonly point: PointState;
  readonly before: CellState | undefined;
  after: CellState;
  /** Reference period of the point, as the event's entry states it. */
  period?: Period | undefined;
}

/** What a claim event will do to a figure. Made without changing anything. */
export interface Plan {
  readonly changes: readonly CellChange[];
  /** Entries that are struck. */
  readonly struck: readonly EntryState[];
  /** Disputes that stand afterwards, of the claims that the event is about. */
  readonly disputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>>;
  /** Points that are not there yet. */
  readonly newPoints: readonly PointState[];
  /** Origins whose words are to be looked up from their cells. */
  readonly looked: ReadonlySet<SourceKey>;
}

/** Plans a claim event, or says what has to be loaded first. `looked`: origins whose next best claims are loaded. */
export const planClaimEvent = (moment: FoldMoment, figure: FigureState, event: ClaimEvent, looked: ReadonlySet<SourceKey>): Plan | Need => {
  const about = claimsNamed(event);
  for (const id of about) if (!figure.entries.has(id) && !isAbsent(figure, id)) return { type: 'entry', figure, id };
  const before = smallLedger(figure, about);
  const after = linesAfter(before, event, moment.event.position);

  const changes: CellChange[] = [];
  const struck: EntryState[] = [];
  const newPoints: PointState[] = [];
  const { sources } = moment;
  const disputes = { get: (claim: string) => after.disputes.get(claim) ?? figure.disputes.get(claim) };
  const change = (point: PointState, voice: string, edit: (entries: EntryState[]) => EntryState[], period?: Period): void => {
    const planned = changes.find((each) => each.point === point && each.after.voice === voice);
    const cell = planned?.before ?? point.cells.get(voice);
    const entries = edit(planned?.after.entries ?? cell?.entries ?? []);
    const next = cellOf(disputes, voice, point.segment, entries, cell?.isTrimmed ?? false, sources);
    if (planned === undefined) changes.push({ point, before: cell, after: next, period });
    else Object.assign(planned, { after: next, period: period ?? planned.period });
  };

  for (const line of after.lines) {
    const { id } = line.entry;
    const known = before.entries.get(id);
    if (line === known) continue;
    const place = figure.entries.get(id);
    if (place !== undefined && line.isStruck === true) {
      struck.push(place.entry);
      change(place.point, place.voice, (entries) => withoutEntry(entries, id));
      continue;
    }
    const period = periodOfLine(line, event, (id) => figure.entries.get(id)?.entry.row);
    const { endsAt } = period;
    const segment = segmentOf(figure.figure, { segment: line.segment, publishedAt: line.entry.publishedAt });
    const point = figure.points.get(pointId(segment, line.point)) ?? newPoints.find(({ key }) => key === pointId(segment, line.point));
    if (point === undefined) {
      if (!isHeldAt(figure, endsAt)) return { type: 'points', points: [{ figure, segment, point: line.point, endsAt }] };
      newPoints.push(newPoint(segment, line.point, endsAt, period, moment.page));
    }
    const at = point ?? (newPoints.at(-1) as PointState);
    const entry: EntryState = { line, row: newRow(moment, figure, line, event, at, period) };
    change(at, voiceToday(line.voice, sources), (entries) => withEntry(entries, entry), period);
  }
  // A dispute changes no entry, but what the cell offers.
  for (const id of about) {
    if (after.disputes.get(id) === before.disputes.get(id)) continue;
    const place = figure.entries.get(id);
    if (place !== undefined) change(place.point, place.voice, (entries) => entries);
  }

  for (const { before: cell, after: next } of changes) {
    const unclear = originsToLookUp(figure, cell?.standing, next.standing).find((origin) => !looked.has(origin));
    if (unclear !== undefined) return { type: 'origin', figure, origin: unclear };
  }
  return { changes, struck, disputes: after.disputes, newPoints, looked };
};

/** Claims of the figure that the event names besides the one it brings. */
const claimsNamed = (event: ClaimEvent): readonly string[] => {
  switch (event.type) {
    case 'ClaimRecorded':
      return [];
    case 'ClaimCorrected':
      return event.data.corrects === undefined ? [] : [event.data.corrects];
    case 'ClaimRetracted':
      return event.data.by === 'recorder' && event.data.claim !== undefined ? [event.data.claim] : [];
    case 'ClaimDisputed':
    case 'ClaimDisputeWithdrawn':
    case 'ClaimMoved':
      return [event.data.claim];
  }
};

/** What the event leaves of the lines it is about. Nearly always it is a claim about no other: that needs no ledger. */
const linesAfter = (
  before: Ledger,
  event: ClaimEvent,
  position: bigint,
): Pick<Ledger, 'disputes'> & { readonly lines: Iterable<LedgerEntry> } => {
  if (event.type === 'ClaimRecorded') return { lines: [claimLine(before.kind, event.data, position)], disputes: noDisputes };
  const { entries, disputes } = enter(before, event, position);
  return { lines: entries.values(), disputes };
};

const noLines: ReadonlyMap<string, LedgerEntry> = new Map();
const noDisputes: ReadonlyMap<string, ReadonlyMap<string, SourceKey>> = new Map();

/** A ledger of only the lines that the event is about: what `enter` does to them is all that it does. */
const smallLedger = (figure: FigureState, ids: readonly string[]) => {
  if (ids.length === 0) return { kind: figure.figure.kind, entries: noLines, disputes: noDisputes };
  const entries = new Map<string, LedgerEntry>();
  const disputes = new Map<string, ReadonlyMap<string, SourceKey>>();
  for (const id of ids) {
    const place = figure.entries.get(id);
    if (place === undefined) continue;
    entries.set(id, place.entry.line);
    const standing = figure.disputes.get(id);
    if (standing !== undefined) disputes.set(id, standing);
  }
  return { kind: figure.figure.kind, entries, disputes };
};

/** Period of a new line: told by the event, or by the claim whose cell it withdraws. */
export const periodOfLine = (line: LedgerEntry, event: ClaimEvent, rowOf: (id: string) => EntryRow | undefined): Period => {
  if (line.entry.kind === 'claim') return line.entry.facts.period;
  if (event.type === 'ClaimRetracted') return event.data.period;
  const old = event.type === 'ClaimCorrected' && event.data.corrects !== undefined ? rowOf(event.data.corrects) : undefined;
  if (old === undefined) throw new Error(`a withdrawal at ${line.point} without the claim it withdraws`);
  return periodOf(old);
};

const isAbsent = (figure: FigureState, id: string): boolean => figure.absent.has(id);

const nobody: readonly SourceKey[] = [];

/**
 * Origins whose words cannot be told from what the cell offered and offers: it held the origin's best and now offers less, or the
 * origin was loaded by its last word alone.
 */
const originsToLookUp = (figure: FigureState, before: Standing | undefined, after: Standing | undefined): readonly SourceKey[] => {
  if (before === after) return nobody;
  if (before === undefined && figure.origins.get(after?.origin as SourceKey)?.isPartial !== true) return nobody;
  const found: SourceKey[] = [];
  for (const standing of [before, after]) {
    const origin = standing && figure.origins.get(standing.origin);
    if (standing === undefined || origin === undefined || found.includes(standing.origin)) continue;
    if (origin.isPartial || (standing === before && isBest(origin.words, before) && !isReplacedBy(before, after)))
      found.push(standing.origin);
  }
  return found;
};

const isBest = ({ number, withoutNumber }: { number?: Standing; withoutNumber?: Standing }, standing: Standing): boolean =>
  number?.claim.claim === standing.claim.claim || withoutNumber?.claim.claim === standing.claim.claim;

const isReplacedBy = (before: Standing, after: Standing | undefined): boolean =>
  after !== undefined &&
  after.origin === before.origin &&
  hasNumber(after.claim.value) === hasNumber(before.claim.value) &&
  compareStandings(after, before) >= 0;
