import { noAnswer } from '@factline/domain';
import type { EntryState } from '../state/entry-state.js';
import type { FigureState, PointState } from '../state/figure-state.js';
import { pointId } from '../state/figure-state.js';
import { sameStanding } from '../state/standing-list.js';
import { byDate, emitHeadline, emitPoint, touchFigure } from './emit.js';
import type { FoldMoment, Subject } from './moment.js';
import { setState, standFrom, told } from './stand.js';

/**
 * Writes down what changed from one state of a figure to another, both put together whole: rows of entries that stand elsewhere or no
 * longer, standings, the headline's step and those of points by date. `gone` are entries that left and how. The two states share rows,
 * never entries.
 */
export const reconcile = (
  moment: FoldMoment,
  before: FigureState,
  after: FigureState,
  gone: ReadonlyMap<string, 'struck' | 'moved'>,
  subject: Subject,
): void => {
  const { batch, position } = moment;
  after.claims = before.claims;
  after.revisions = before.revisions;
  after.lastRevision = before.lastRevision;
  for (const { entry } of after.entries.values()) {
    if (entry.row.kind !== 'claim' || entry.row.change !== 'new') continue;
    const { at } = entry.row.facts.publishedAt;
    after.claims++;
    if (after.newestPublished === undefined || at > after.newestPublished) after.newestPublished = at;
  }

  const held = holders(before);
  const holding = holders(after);
  for (const [id, { entry, point }] of after.entries) place(moment, after, entry, point, held.has(id));
  for (const [id, entry] of held) {
    if (holding.has(id)) continue;
    told(batch, entry.row, () => (entry.row.knownTo ??= position));
  }
  for (const [id, how] of gone) {
    const entry = before.entries.get(id)?.entry;
    if (entry === undefined) continue;
    setState(batch, entry.row, how, position);
    if (how === 'moved') told(batch, entry.row, () => (entry.row.until = position));
  }
  for (const [id, entry] of holding) {
    if (held.get(id)?.row !== entry.row) standFrom(batch, entry, position);
  }

  for (const [key, origin] of after.origins) {
    const was = before.origins.get(key);
    if (was === undefined) batch.origin(after, key, position);
    const isSame =
      was?.last === origin.last || (was?.last !== undefined && origin.last !== undefined && sameStanding(was.last, origin.last));
    if (!isSame || origin.reach !== was?.reachTold) batch.standing(after, key, position, origin);
  }
  for (const [key, was] of before.origins)
    if (was.last !== undefined && !after.origins.has(key)) batch.standing(after, key, position, undefined);

  emitHeadline(moment, after, before.headline, subject);
  for (const point of [...allPoints(before, after)].sort(byDate)) {
    const was = before.points.get(pointId(point.segment, point.point))?.answer ?? noAnswer;
    if (was === point.answer || JSON.stringify(was) === JSON.stringify(point.answer)) continue;
    emitPoint(moment, after, point, was, subject);
  }
  touchFigure(moment, after);
};

const holders = (figure: FigureState): Map<string, EntryState> => {
  const found = new Map<string, EntryState>();
  for (const point of figure.points.values()) {
    for (const { holder } of point.cells.values()) if (holder !== undefined) found.set(holder.line.entry.id, holder);
  }
  return found;
};

/** An entry whose figure or segment changed gets a row of its own from here on. */
const place = ({ batch, position }: FoldMoment, figure: FigureState, entry: EntryState, point: PointState, wasHeld: boolean): void => {
  const { row } = entry;
  if (row.change === 'new') {
    entry.row = { ...row, segment: point.segment, namedSegment: entry.line.segment };
    batch.entry(entry.row);
    return;
  }
  if (row.figure === figure.id && row.segment === point.segment && row.namedSegment === entry.line.segment) return;
  told(batch, row, () => {
    row.until = position;
    if (wasHeld) row.knownTo ??= position;
  });
  entry.row = {
    ...row,
    since: position,
    until: undefined,
    figure: figure.id,
    segment: point.segment,
    namedSegment: entry.line.segment,
    knownFrom: undefined,
    knownTo: undefined,
    change: 'new',
  };
  batch.entry(entry.row);
};

/** Every point of either, those that are no more with no answer. */
const allPoints = function* (before: FigureState, after: FigureState): Generator<PointState> {
  yield* after.points.values();
  for (const [key, point] of before.points) if (!after.points.has(key)) yield { ...point, cells: new Map(), answer: noAnswer };
};
