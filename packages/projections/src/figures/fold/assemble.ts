import { type Figure, isWithoutNumber, offer, outlookOf, type SourceKey, segmentOf } from '@factline/domain';
import type { LinkedSources } from '../source/source-book.js';
import { answerAt, headlineOf } from '../state/answers.js';
import { type EntryState, periodOf } from '../state/entry-state.js';
import { type FigureState, newFigure, newPoint, type PointState, pointId } from '../state/figure-state.js';
import { reachBack, reachOut, setLastWord } from '../state/standing-list.js';
import { cellOf, voiceToday, withEntry } from './cells.js';

/** What a figure is put together from. */
export interface Makings {
  readonly id: string;
  readonly figure: Figure;
  readonly preference: FigureState['preference'];
  readonly entries: readonly EntryState[];
  readonly disputes: FigureState['disputes'];
  /** Origins that ever had a claim here. */
  readonly origins: Iterable<SourceKey>;
}

/** A figure with all its cells, points and answers, from its entries alone: segments and voices follow from the definition and sources given. */
export const assemble = (makings: Makings, sources: LinkedSources): FigureState => {
  const state = newFigure(makings.id, makings.figure);
  state.preference = makings.preference;
  state.disputes = makings.disputes;
  for (const origin of makings.origins) state.origins.set(sources.resolveSource(origin), { words: {}, last: undefined, isPartial: false });

  const cells = new Map<string, { readonly point: PointState; readonly voice: string; entries: EntryState[] }>();
  for (const entry of makings.entries) {
    const { line } = entry;
    const segment = segmentOf(state.figure, { segment: line.segment, publishedAt: line.entry.publishedAt });
    const key = pointId(segment, line.point);
    let point = state.points.get(key);
    if (point === undefined) state.points.set(key, (point = newPoint(segment, line.point, entry.row.endsAt, undefined, 0)));
    point.period ??= periodOf(entry.row);
    if (entry.row.kind === 'claim') {
      const key = sources.resolveSource(entry.row.facts.origin);
      let origin = state.origins.get(key);
      if (origin === undefined) state.origins.set(key, (origin = { words: {}, last: undefined, isPartial: false }));
      reachOut(state, origin, entry.row.facts);
    }
    const voice = voiceToday(line.voice, sources);
    const cell = cells.get(`${key}|${voice}`);
    if (cell === undefined) cells.set(`${key}|${voice}`, { point, voice, entries: [entry] });
    else cell.entries.push(entry);
    state.entries.set(line.entry.id, { entry, point, voice });
    if (state.newestEndsAt === undefined || point.endsAt > state.newestEndsAt) state.newestEndsAt = point.endsAt;
  }
  for (const { point, voice, entries } of cells.values()) {
    const ordered = entries.reduce<EntryState[]>((sorted, entry) => withEntry(sorted, entry), []);
    const cell = cellOf(state.disputes, voice, point.segment, ordered, false, sources);
    point.cells.set(voice, cell);
    state.cells++;
    if (cell.word.isWithdrawn) state.withdrawnCells++;
    if (isWithoutNumber(cell.word)) state.numberlessCells++;
    const planned = outlookOf(cell.word);
    if (planned !== undefined) state.outlook.add(planned);
    const origin = cell.standing && state.origins.get(cell.standing.origin);
    if (cell.standing !== undefined && origin !== undefined) offer(origin.words, cell.standing);
  }
  for (const { row } of makings.entries) if (row.kind === 'withdrawal') reachBack(state, row.endsAt, row.publishedAt.at);
  for (const origin of state.origins.values()) setLastWord(state, origin);
  for (const point of state.points.values()) point.answer = answerAt(state, point, sources);
  state.headline = headlineOf(state, sources);
  return state;
};
