import type { SourceBook } from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import { cellOf, voiceToday, withEntry } from '../fold/cells.js';
import type { PointAddress } from '../fold/need.js';
import { answerAt } from '../state/answers.js';
import { type EntryState, periodOf } from '../state/entry-state.js';
import { type FigureState, newPoint, type PointState, pointId } from '../state/figure-state.js';
import { setCell } from '../state/standing-list.js';
import { claimColumns, claimStateOf, type StoredClaim, type StoredWithdrawal, withdrawalColumns, withdrawalStateOf } from './rows.js';

/** Entries of a point that are read besides those that stand: the older ones of a point with more than this many change nothing. */
export const tail = 500;

/**
 * Loads points with their cells into their figures, in two statements. A point without rows becomes an empty point: it is known then
 * that it is new. Points that are there already are left as they are. `offset 0` has each point probed: without statistics, as in a
 * generation that is being built, the planner would rather read the whole table.
 */
export const loadPoints = async (db: Queryable, schema: string, wanted: readonly PointAddress[], sources: SourceBook): Promise<void> => {
  const missing = new Map<string, PointAddress>();
  for (const address of wanted) {
    const key = pointId(address.segment, address.point);
    if (!address.figure.points.has(key)) missing.set(`${address.figure.id}|${key}`, address);
  }
  if (missing.size === 0) return;
  const addresses = [...missing.values()];
  const values = [
    addresses.map(({ figure }) => figure.id),
    addresses.map(({ endsAt }) => endsAt),
    addresses.map(({ segment }) => segment),
    addresses.map(({ point }) => point),
  ];
  const readingClaims = db.query<StoredClaim & { readonly is_trimmed: boolean }>({
    name: `${schema}/point-claims`,
    text: `select ${claimColumns(schema)}, f.floor is not null as is_trimmed
           from unnest($1::bigint[], $2::timestamptz[], $3::int[], $4::text[]) as u(figure, ends_at, segment, point)
           left join lateral (
             select c.published_at as floor from ${schema}.claims c where c.figure = u.figure and c.ends_at = u.ends_at order by c.published_at desc offset ${tail} limit 1
           ) f on true
           cross join lateral (
             select * from ${schema}.claims c where c.figure = u.figure and c.ends_at = u.ends_at and c.segment = u.segment and c.point = u.point
               and c.until is null and c.state in ('recorded', 'corrected', 'retracted')
               and (f.floor is null or c.published_at >= f.floor or (c.known_from is not null and c.known_to is null))
             offset 0) c`,
    values,
  });
  const readingWithdrawals = db.query<StoredWithdrawal>({
    name: `${schema}/point-withdrawals`,
    text: `select ${withdrawalColumns}
           from unnest($1::bigint[], $2::timestamptz[], $3::int[], $4::text[]) as u(figure, ends_at, segment, point)
           join ${schema}.withdrawals w on w.figure = u.figure and w.ends_at = u.ends_at and w.segment = u.segment and w.point = u.point
           where w.until is null`,
    values,
  });
  const [{ rows: claims }, { rows: withdrawals }] = await Promise.all([readingClaims, readingWithdrawals]);
  const points = new Map<string, PointState>();
  for (const [key, { figure, segment, point, endsAt }] of missing) {
    const made = newPoint(segment, point, endsAt, undefined, figure.page);
    figure.points.set(made.key, made);
    points.set(key, made);
  }
  const figures = new Map(addresses.map(({ figure }) => [figure.id, figure]));
  for (const row of claims) {
    const figure = figures.get(row.figure) as FigureState;
    addDisputes(figure, row);
    addEntry(
      figure,
      points.get(`${row.figure}|${pointId(row.segment, row.point)}`) as PointState,
      claimStateOf(row, figure.figure.kind),
      sources,
      row.is_trimmed,
    );
  }
  for (const row of withdrawals) {
    addEntry(
      figures.get(row.figure) as FigureState,
      points.get(`${row.figure}|${pointId(row.segment, row.point)}`) as PointState,
      withdrawalStateOf(row),
      sources,
      false,
    );
  }
  for (const [key, { figure }] of missing) readPoint(figure, points.get(key) as PointState, sources);
};

export const addDisputes = (figure: FigureState, row: StoredClaim): void => {
  if (row.disputes !== null && !figure.disputes.has(row.id)) figure.disputes.set(row.id, new Map(Object.entries(row.disputes)));
};

/** Puts a stored entry into its cell; the cell's word is read later, once for all. */
export const addEntry = (figure: FigureState, point: PointState, entry: EntryState, sources: SourceBook, isTrimmed: boolean): void => {
  const voice = voiceToday(entry.line.voice, sources);
  const cell = point.cells.get(voice);
  if (cell === undefined) point.cells.set(voice, { voice, entries: [entry], word: { isWithdrawn: false }, isTrimmed });
  else cell.entries = withEntry(cell.entries, entry);
  figure.entries.set(entry.line.entry.id, { entry, point, voice });
  point.period ??= periodOf(entry.row);
};

/** Reads the words of all cells of a point, and its answer. */
export const readPoint = (figure: FigureState, point: PointState, sources: SourceBook): void => {
  for (const [voice, cell] of point.cells)
    setCell(point, cellOf(figure.disputes, voice, point.segment, cell.entries, cell.isTrimmed, sources));
  point.isTold = point.cells.size > 0;
  point.answer = answerAt(figure, point, sources);
};
