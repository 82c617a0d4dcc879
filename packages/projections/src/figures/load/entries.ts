import { hasNumber, type Instant, type SourceBook, type SourceKey } from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import type { PointAddress } from '../fold/need.js';
import { type FigureState, pointId } from '../state/figure-state.js';
import { addDisputes, addEntry, loadPoints, readPoint } from './points.js';
import { claimColumns, claimStateOf, factsOfClaim, type StoredClaim } from './rows.js';

/** A claim of the figure by id, with its point: noted as absent where the figure has no such claim (a retraction may come before). */
export const loadEntry = async (db: Queryable, schema: string, figure: FigureState, id: string, sources: SourceBook): Promise<void> => {
  const { rows } = await db.query<StoredClaim>({
    name: `${schema}/claim`,
    text: `select ${claimColumns(schema)} from ${schema}.claims c
           where c.id = $1 and c.figure = $2 and c.until is null and c.state in ('recorded', 'corrected', 'retracted')`,
    values: [id, figure.id],
  });
  const row = rows[0];
  if (row === undefined) {
    figure.absent.add(id);
    return;
  }
  await loadPoints(db, schema, [{ figure, segment: row.segment, point: row.point, endsAt: row.facts.period.endsAt }], sources);
  if (figure.entries.has(id)) return;
  // Its point was loaded without it: one of the many older entries of a cell.
  const point = figure.points.get(pointId(row.segment, row.point));
  if (point === undefined) throw new Error(`point ${row.point} of ${figure.figure.key} was not loaded`);
  addDisputes(figure, row);
  addEntry(figure, point, claimStateOf(row, figure.figure.kind), sources, true);
  readPoint(figure, point, sources);
};

interface Candidate {
  readonly segment: number;
  readonly point: string;
  readonly ends_at: string;
  readonly held: string;
  readonly published_at: string;
  readonly has_number: boolean;
}

const batch = 50;

/**
 * Loads the cells that may hold the next best words of an origin (`keys`: all that count as it): its standing claims, newest first, down to the first with a number that
 * lies in a cell not loaded yet (and its equals), or until what is loaded says enough. What is loaded already is truer than its row.
 */
export const loadNextBest = async (
  db: Queryable,
  schema: string,
  figure: FigureState,
  keys: readonly SourceKey[],
  sources: SourceBook,
): Promise<void> => {
  let after: Candidate | undefined;
  for (;;) {
    const { rows }: { rows: Candidate[] } = await db.query<Candidate>({
      name: `${schema}/next-best`,
      // Source by source, in the order of the index: however many claims a source has, a few are read. Facts of those alone.
      text: `select c.segment, c.point, c.ends_at, c.held, c.published_at,
               (v.value ->> 'min') is not null or (v.value ->> 'max') is not null as has_number
             from (
               select c.* from unnest($2::text[]) k(origin) cross join lateral (
                 select * from ${schema}.claims c
                 where c.figure = $1 and c.origin = k.origin and c.until is null and c.counts and c.known_from is not null and c.known_to is null
                   and ($3::int is null or (c.segment, c.held, c.published_at) < ($3::int, $4::timestamptz, $5::timestamptz))
                 order by c.segment desc, c.held desc, c.published_at desc fetch first ${batch} rows with ties) c
               order by c.segment desc, c.held desc, c.published_at desc fetch first ${batch} rows with ties) c
             cross join lateral (select ${factsOfClaim} -> 'value' as value) v
             order by c.segment desc, c.held desc, c.published_at desc`,
      values: [figure.id, keys, after?.segment ?? null, after?.held ?? null, after?.published_at ?? null],
    });
    const unloaded = rows.filter(({ segment, point }) => !figure.points.has(pointId(segment, point)));
    await loadPoints(
      db,
      schema,
      unloaded.map((row): PointAddress => ({ figure, segment: row.segment, point: row.point, endsAt: instant(row.ends_at) })),
      sources,
    );
    after = rows.at(-1);
    if (after === undefined || rows.length < batch || unloaded.some(({ has_number }) => has_number) || isSettled(figure, keys, after))
      return;
  }
};

/** An event changes at most two cells: where three offer a number that is newer than all that was not looked at, one of them is the best. */
const settling = 3;

const isSettled = (figure: FigureState, keys: readonly SourceKey[], { segment, held, published_at }: Candidate): boolean => {
  const [heldBy, publishedBy] = [instant(held), instant(published_at)];
  let newer = 0;
  for (const point of figure.points.values()) {
    if (point.segment < segment) continue;
    for (const { standing } of point.cells.values()) {
      if (standing === undefined || !keys.includes(standing.origin) || !hasNumber(standing.claim.value)) continue;
      const { claim } = standing;
      const isNewer = standing.segment > segment || claim.held > heldBy || (claim.held === heldBy && claim.publishedAt.at >= publishedBy);
      if (isNewer && ++newer === settling) return true;
    }
  }
  return false;
};

const instant = (text: string): Instant => new Date(text.replace(' ', 'T').replace(/\+00$/, 'Z')).toISOString() as Instant;
