import { toMicros } from '@factline/database';
import type { FigureStatus, Period, Value } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';

/** One step of an outline. */
export interface OutlineRow {
  readonly position: string;
  readonly ordinal: string;
  readonly recordedAt: string;
  readonly period: Period | null;
  readonly segment: number | null;
  readonly value: Value | null;
  readonly status: FigureStatus;
}
export interface OutlineQuestion {
  /** `figures.id`. */
  readonly id: string;
  /** What was recorded by then. */
  readonly position: string;
  /** Along which clock: what was shown, by time of recording; or the answer at each reference period. */
  readonly clock: 'recorded' | 'reference';
  /** Into how many equal stretches of time it is cut. */
  readonly stretches: number;
}

/** The figure's steps along a clock, in their order: `n`, where on the clock it stands, and the row. */
const steps: Readonly<Record<OutlineQuestion['clock'], string>> = {
  recorded: `select row_number() over (order by r.position, r.ordinal) as n, r.recorded_at as x, r.position, r.ordinal, r.to_value
    from read.revisions r where r.figure = $1 and r.headline and r.kind = 'revision' and r.position <= $2`,
  // The last answer at each point.
  reference: `select row_number() over (order by p.ends_at, p.segment, p.point) as n, p.ends_at as x, p.position, p.ordinal, p.to_value
    from (
      select distinct on (r.ends_at, r.segment, r.point) r.ends_at, r.segment, r.point, r.position, r.ordinal, r.to_value
      from read.revisions r where r.figure = $1 and not r.headline and r.kind = 'revision' and r.position <= $2
      order by r.ends_at, r.segment, r.point, r.position desc, r.ordinal desc) p`,
};

/**
 * A long history in few rows: of each stretch of time the first, the lowest, the highest and the last step, so that a chart drawn from it
 * looks as one drawn from all, and no extreme is lost. Everything, where it is few. Reads every step once: 100,000 of them take some 0.3 s.
 */
export const readOutline = async (db: Queryable, { id, position, clock, stretches }: OutlineQuestion): Promise<OutlineRow[]> => {
  const { rows } = await db.query<{
    position: string;
    ordinal: string;
    recorded_at: string;
    period: Period | null;
    segment: number | null;
    to_value: Value | null;
    to_status: FigureStatus;
  }>(
    statement(
      `with steps as materialized (${steps[clock]}),
       span as (select min(x) as a, extract(epoch from max(x) - min(x)) as length, count(*) as steps from steps),
       placed as (
         select s.n, (s.to_value->>'min')::numeric as low, (s.to_value->>'max')::numeric as high,
           case when span.steps <= $3 then s.n when span.length = 0 then 0
             else least(floor(extract(epoch from s.x - span.a) / span.length * $3), $3 - 1) end as stretch
         from steps s cross join span),
       kept as (
         select unnest(array[min(n), max(n), (min(array[coalesce(low, high), n]) filter (where low is not null or high is not null))[2],
           (max(array[coalesce(high, low), n]) filter (where low is not null or high is not null))[2]]) as n
         from placed group by stretch)
       select r.position, r.ordinal, r.recorded_at, r.period, r.segment, r.to_value, r.to_status
       from (select distinct n from kept) k join steps s on s.n = k.n
       join read.revisions r on r.position = s.position and r.ordinal = s.ordinal
       order by s.n`,
      [id, position, stretches],
    ),
  );
  return rows.map((row) => ({
    position: row.position,
    ordinal: row.ordinal,
    recordedAt: toMicros(row.recorded_at),
    period: row.period,
    segment: row.segment,
    value: row.to_value,
    status: row.to_status,
  }));
};
