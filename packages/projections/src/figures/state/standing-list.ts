import {
  type ClaimFacts,
  compareStandings,
  hasNumber,
  type Instant,
  lastWordOf,
  offer,
  type SourceKey,
  type Standing,
} from '@factline/domain';
import type { CellState, FigureState, OriginState, PointState } from './figure-state.js';

/** Replaces what an origin offers to the headline, keeping the figure's lists newest first. Returns whether readers see a difference. */
export const setLastWord = (figure: FigureState, origin: OriginState): boolean => {
  const before = origin.last;
  const after = lastWordOf(origin.words);
  if (before === after || (before !== undefined && after !== undefined && sameStanding(before, after))) {
    if (before !== after) replace(figure, before as Standing, after as Standing);
    origin.last = after;
    return false;
  }
  if (before !== undefined) remove(listOf(figure, before), before);
  if (after !== undefined) insert(listOf(figure, after), after);
  origin.last = after;
  return true;
};

/** Puts a cell in the place of what its voice had at the point; one without entries is taken away. What the point keeps of its origins' words goes along. */
export const setCell = (point: PointState, after: CellState): void => {
  const before = point.cells.get(after.voice);
  if (after.entries.length === 0) point.cells.delete(after.voice);
  else point.cells.set(after.voice, after);
  if (point.standings !== undefined && !renewStandings(point.standings, before, after)) point.standings = undefined;
};

/** Brings last words up to date with one cell; false where only a look through all cells tells what stands now. */
const renewStandings = (standings: Standing[], before: CellState | undefined, { standing }: CellState): boolean => {
  if (standing === undefined || !hasNumber(standing.claim.value)) return false;
  if (before !== undefined) {
    const was = before.standing;
    // Where a cell comes to say less, another of its origin may say more.
    if (was === undefined || was.origin !== standing.origin || compareStandings(standing, was) < 0) return false;
    remove(standings, was);
  }
  const other = standings.find(({ origin }) => origin === standing.origin);
  if (other !== undefined && compareStandings(standing, other) <= 0) return true;
  if (other !== undefined) remove(standings, other);
  insert(standings, standing);
  return true;
};

/** The origin has claimed this too. */
export const reachOut = (figure: FigureState, origin: OriginState, { held, period, publishedAt }: ClaimFacts): void => {
  if (origin.reach === undefined || held > origin.reach) origin.reach = held;
  lead(figure, period.endsAt, publishedAt.at);
};

/** A word was taken back at a point: before its claim came, it may lie beyond what any origin reached. */
export const reachBack = (figure: FigureState, endsAt: Instant, publishedAt: Instant): void => {
  const reaches = [...figure.origins.values()].flatMap(({ reach }) => reach ?? []).sort();
  if (reaches.length === 0) figure.leadMs = undefined;
  else lead(figure, endsAt, [publishedAt, reaches.at(-1) as Instant].sort()[0] as Instant);
};

const lead = (figure: FigureState, endsAt: Instant, from: Instant): void => {
  if (figure.leadMs === undefined || endsAt <= from) return;
  figure.leadMs = Math.max(figure.leadMs, Date.parse(endsAt) - Date.parse(from));
};

/** The origin's words looked up anew from all cells that are loaded. */
export const wordsFromCells = (figure: FigureState, origin: SourceKey): OriginState['words'] => {
  const words: OriginState['words'] = {};
  for (const point of figure.points.values()) {
    for (const { standing } of point.cells.values()) if (standing?.origin === origin) offer(words, standing);
  }
  return words;
};

const listOf = (figure: FigureState, standing: Standing): Standing[] =>
  hasNumber(standing.claim.value) ? figure.standings : figure.withoutNumber;

const remove = (list: Standing[], standing: Standing): void => {
  const at = list.indexOf(standing);
  if (at >= 0) list.splice(at, 1);
};

const replace = (figure: FigureState, before: Standing, after: Standing): void => {
  const list = listOf(figure, before);
  const at = list.indexOf(before);
  if (at >= 0) list[at] = after;
};

const insert = (list: Standing[], standing: Standing): void => {
  let from = 0;
  let to = list.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareStandings(list[middle] as Standing, standing) > 0) from = middle + 1;
    else to = middle;
  }
  list.splice(from, 0, standing);
};

/** Whether two standings of one origin are the same row of table `standings`. */
export const sameStanding = (a: Standing, b: Standing): boolean =>
  a.claim.claim === b.claim.claim &&
  a.segment === b.segment &&
  a.head === b.head &&
  a.noNewNumber === b.noNewNumber &&
  a.contradicts === b.contradicts &&
  (a.disputedBy ?? []).join() === (b.disputedBy ?? []).join();
