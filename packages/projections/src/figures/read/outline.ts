import type { FigureStatus, Period, Value } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';
import { type RevisionRef, readRevisions } from './revisions.js';

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

/** What marks a step, as floats: worked out where it is read, so that what is sorted and grouped is narrow. `date_part`: `extract` makes a numeric. */
const marks = (x: string): string =>
  `date_part('epoch', ${x}) as x, position::float8 as position, ordinal::float8 as ordinal,
    coalesce(to_value->>'min', to_value->>'max')::float8 as low, coalesce(to_value->>'max', to_value->>'min')::float8 as high`;

/** Along the clock: where it stands, and how the figure's steps are found; of a point only its last answer counts. */
const clocks: Readonly<
  Record<
    OutlineQuestion['clock'],
    { readonly x: string; readonly which: string; readonly order: string; readonly steps: (columns: string, figure: string) => string }
  >
> = {
  recorded: {
    x: 'recorded_at',
    which: 'headline',
    order: 'position, ordinal',
    steps: (columns, figure) =>
      `select ${columns} from read.revisions where figure = ${figure} and headline and kind = 'revision' and position <= $2`,
  },
  reference: {
    x: 'ends_at',
    which: 'not headline',
    order: 'ends_at, segment, point',
    steps: (columns, figure) => `select distinct on (ends_at, segment, point) ends_at, segment, point, ${columns}
      from read.revisions r where figure = ${figure} and not headline and kind = 'revision' and position <= $2
      order by ends_at, segment, point, r.position desc, r.ordinal desc`,
  },
};

/**
 * A long history in few rows: of each stretch of time the first, the lowest, the highest and the last step, so that a chart drawn from it
 * looks as one drawn from all, and no extreme is lost. Whole, where it has no more steps than stretches. Reads every step once.
 */
export const readOutline = async (db: Queryable, question: OutlineQuestion): Promise<OutlineRow[]> => {
  const refs = (await wholeOf(db, question)) ?? (await endsAndPeaks(db, question));
  const rows = await readRevisions(db, refs);
  return rows
    .map(({ position, ordinal, recordedAt, period, to }) => ({
      position,
      ordinal,
      recordedAt,
      period,
      segment: to.segment,
      value: to.value,
      status: to.status,
    }))
    .sort((a, b) => (question.clock === 'reference' ? byDate(a, b) : 0) || byLog(a, b));
};

const byDate = (a: OutlineRow, b: OutlineRow): number =>
  Date.parse(a.period?.endsAt ?? '') - Date.parse(b.period?.endsAt ?? '') || (a.segment ?? 0) - (b.segment ?? 0) || 0;
const byLog = (a: OutlineRow, b: OutlineRow): number =>
  Number(BigInt(a.position) - BigInt(b.position)) || Number(BigInt(a.ordinal) - BigInt(b.ordinal));

/**
 * All steps in order; undefined where they are more than stretches. Lateral, so that the plan knows no figure: of a long one Postgres would
 * rather read and sort all than walk along the index until it has enough.
 */
const wholeOf = async (db: Queryable, { id, position, clock, stretches }: OutlineQuestion): Promise<RevisionRef[] | undefined> => {
  const { order, steps } = clocks[clock];
  const { rows } = await db.query<RevisionRef>(
    statement(
      `select s.position, s.ordinal from unnest(array[$1::bigint]) q(figure)
       cross join lateral (select position, ordinal from (${steps('position, ordinal', 'q.figure')}) steps order by ${order} limit $3) s`,
      [id, position, stretches + 1],
    ),
  );
  return rows.length > stretches ? undefined : rows;
};

/** What marks a step of a stretch: where it stands or how high, then which revision it is. Floats hold both keys exactly: below 2^53. */
type Marked = readonly [by: number, position: number, ordinal: number];

/**
 * One pass in groups, nothing joined: an array compares by its first element, so the least array is the lowest step with its keys.
 * A plan that joins the steps to themselves takes half a minute where Postgres has no statistics yet.
 */
const endsAndPeaks = async (db: Queryable, { id, position, clock, stretches }: OutlineQuestion): Promise<RevisionRef[]> => {
  const { x, which, steps } = clocks[clock];
  const end = (direction: 'asc' | 'desc'): string =>
    `(select date_part('epoch', ${x}) from read.revisions where figure = $1 and ${which} and kind = 'revision' and position <= $2
      order by ${clock === 'recorded' ? 'position' : 'ends_at'} ${direction} limit 1)`;
  const { rows } = await db.query<{ marked: (Marked | null)[] }>(
    statement(
      `with span as (select ${end('asc')} as a, ${end('desc')} as b)
       select json_build_array(min(array[x, position, ordinal]), min(array[low, position, ordinal]) filter (where low is not null),
         max(array[high, position, ordinal]) filter (where high is not null), max(array[x, position, ordinal])) as marked
       from (
         select x, position, ordinal, low, high,
           case when span.a = span.b then 0 else least(floor((x - span.a) / (span.b - span.a) * $3), $3 - 1) end as stretch
         from (${steps(marks(x), '$1')}) s cross join span) placed
       group by stretch order by stretch`,
      [id, position, stretches],
    ),
  );
  const refs = new Map<string, RevisionRef>();
  for (const { marked } of rows) {
    for (const one of marked) if (one !== null) refs.set(`${one[1]}.${one[2]}`, { position: String(one[1]), ordinal: String(one[2]) });
  }
  return [...refs.values()];
};
