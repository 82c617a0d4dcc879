import { toMicros } from '@factline/database';
import type { ChangedBy, Direction, Explanation, FigureStatus, Flag, Period, RevisionReason, Value } from '@factline/domain';
import { type Page, toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';
import { explanationOfRow } from '../latest-explanation.js';
import { type Headline, instantOrNull } from './columns.js';

/** A row of the feed: a revision, or a reaffirmation (the value was said again). */
export interface RevisionRow {
  readonly position: string;
  readonly ordinal: string;
  readonly kind: 'revision' | 'reaffirmation';
  readonly recordedAt: string;
  /** `figures.id` and key. */
  readonly figureId: string;
  readonly figure: string;
  readonly topic: string;
  readonly isHeadline: boolean;
  readonly period: Period | null;
  readonly fromPeriod: Period | null;
  readonly from: Value | null;
  readonly fromStatus: FigureStatus;
  readonly direction: Direction;
  readonly reason: RevisionReason;
  readonly changedBy: ChangedBy;
  readonly claim: string | null;
  /** What it came to. */
  readonly to: Headline;
}
export interface RevisionRef {
  readonly position: string;
  readonly ordinal: string;
}

export const revisionColumns = `r.position, r.ordinal, r.kind, r.recorded_at, r.figure as figure_id, f.key as figure, r.topic, r.headline, r.period, r.from_period,
  r.from_value, r.to_value, r.from_status, r.to_status, r.low, r.high, r.flags, r.segment, r.winner, r.last_confirmed_at, r.direction, r.reason,
  r.changed_by, r.claim, r.origin, r.others, r.explanation`;

export interface RevisionColumns {
  position: string;
  ordinal: string;
  kind: 'revision' | 'reaffirmation';
  recorded_at: string;
  figure_id: string;
  figure: string;
  topic: string;
  headline: boolean;
  period: Period | null;
  from_period: Period | null;
  from_value: Value | null;
  to_value: Value | null;
  from_status: FigureStatus;
  to_status: FigureStatus;
  low: string | null;
  high: string | null;
  flags: Flag[] | null;
  segment: number | null;
  winner: string | null;
  last_confirmed_at: string | null;
  direction: Direction;
  reason: RevisionReason;
  changed_by: ChangedBy;
  claim: string | null;
  origin: string | null;
  others: number | null;
  explanation: Explanation | null;
}

export const revisionFromRow = (row: RevisionColumns): RevisionRow => ({
  position: row.position,
  ordinal: row.ordinal,
  kind: row.kind,
  recordedAt: toMicros(row.recorded_at),
  figureId: row.figure_id,
  figure: row.figure,
  topic: row.topic,
  isHeadline: row.headline,
  period: row.period,
  fromPeriod: row.from_period,
  from: row.from_value,
  fromStatus: row.from_status,
  direction: row.direction,
  reason: row.reason,
  changedBy: row.changed_by,
  claim: row.claim,
  to: {
    value: row.to_value,
    low: row.low,
    high: row.high,
    status: row.to_status,
    flags: row.flags ?? [],
    period: row.period,
    segment: row.segment,
    winner: row.winner,
    explanation: explanationOfRow(row),
    lastConfirmedAt: instantOrNull(row.last_confirmed_at),
  },
});

/** The revisions of these places in the feed, in no order; unknown places are left out. */
export const readRevisions = async (db: Queryable, refs: readonly RevisionRef[]): Promise<RevisionRow[]> => {
  const { rows } = await db.query<RevisionColumns>(
    statement(
      `select ${revisionColumns} from unnest($1::bigint[], $2::bigint[]) q(position, ordinal)
       join read.revisions r on r.position = q.position and r.ordinal = q.ordinal join read.figures f on f.id = r.figure where r.kind = 'revision'`,
      [refs.map((one) => one.position), refs.map((one) => one.ordinal)],
    ),
  );
  return rows.map(revisionFromRow);
};

/** For each question the last headline revision at or before the position; null where there was none. In the order of the questions. */
export const readLastRevisions = async (
  db: Queryable,
  asked: readonly { readonly id: string; readonly position: string }[],
): Promise<(RevisionRow | null)[]> => {
  const { rows } = await db.query<RevisionColumns & { n: string }>(
    statement(
      `select q.n, ${revisionColumns} from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, at, n)
       join read.figures f on f.id = q.figure
       cross join lateral (
         select * from read.revisions r where r.figure = q.figure and r.headline and r.kind = 'revision' and r.position <= q.at
         order by r.position desc, r.ordinal desc limit 1) r`,
      [asked.map((one) => one.id), asked.map((one) => one.position)],
    ),
  );
  const answers: (RevisionRow | null)[] = asked.map(() => null);
  for (const row of rows) answers[Number(row.n) - 1] = revisionFromRow(row);
  return answers;
};

export interface RevisionListing {
  readonly isHeadline: boolean;
  /** Only of points that ended after `from` and by `to` (instants). */
  readonly points?: { readonly from: string; readonly to: string } | undefined;
  readonly size: number;
  readonly backwards: boolean;
  readonly after?: RevisionRef | undefined;
  readonly before?: RevisionRef | undefined;
}

/** A page of the revisions of each of these figures (`figures.id`), in log order; one statement for all. In the order of the ids. */
export const listRevisionsOfFigures = async (
  db: Queryable,
  ids: readonly string[],
  listing: RevisionListing,
): Promise<Page<RevisionRow>[]> => {
  const { values, add } = parameters();
  const asked = add(ids);
  // Only headlines are told of again.
  const where = listing.isHeadline ? ['r.headline', "r.kind = 'revision'"] : ['not r.headline'];
  if (listing.points !== undefined)
    where.push(`r.ends_at > ${add(listing.points.from)}::timestamptz and r.ends_at <= ${add(listing.points.to)}::timestamptz`);
  if (listing.after !== undefined)
    where.push(`(r.position, r.ordinal) > (${add(listing.after.position)}::bigint, ${add(listing.after.ordinal)}::bigint)`);
  if (listing.before !== undefined)
    where.push(`(r.position, r.ordinal) < (${add(listing.before.position)}::bigint, ${add(listing.before.ordinal)}::bigint)`);
  const order = listing.backwards ? 'desc' : 'asc';
  // Lateral with a limit for each figure, and the limit in the text: a plain join, or a limit that a generic plan does not know,
  // sorts whole figures. No index has the points of a figure in log order: there the keys are sorted, out of the index, and only then rows read.
  const page = (columns: string): string =>
    `select ${columns} from read.revisions r where r.figure = q.figure and ${where.join(' and ')}
         order by r.position ${order}, r.ordinal ${order} limit ${listing.size + 1}`;
  const { rows } = await db.query<RevisionColumns & { n: string }>(
    statement(
      `select q.n, ${revisionColumns} from unnest(${asked}::bigint[]) with ordinality q(figure, n)
       join read.figures f on f.id = q.figure
       cross join lateral (${listing.isHeadline ? page('*') : `select r.* from (${page('r.position, r.ordinal')}) k join read.revisions r using (position, ordinal)`}) r
       order by q.n, r.position ${order}, r.ordinal ${order}`,
      values,
    ),
  );
  const groups: RevisionColumns[][] = ids.map(() => []);
  for (const row of rows) groups[Number(row.n) - 1]?.push(row);
  return groups.map((group) => toPage(group.map(revisionFromRow), listing));
};

export const countRevisionsOfFigures = async (
  db: Queryable,
  ids: readonly string[],
  listing: Pick<RevisionListing, 'isHeadline' | 'points'>,
): Promise<number[]> => {
  const { values, add } = parameters();
  const where = [`figure = any(${add(ids)}::bigint[])`, listing.isHeadline ? 'headline' : 'not headline', "kind = 'revision'"];
  if (listing.points !== undefined)
    where.push(`ends_at > ${add(listing.points.from)}::timestamptz and ends_at <= ${add(listing.points.to)}::timestamptz`);
  const { rows } = await db.query<{ figure: string; count: string }>(
    statement(`select figure, count(*) from read.revisions where ${where.join(' and ')} group by figure`, values),
  );
  const counts = new Map(rows.map((row) => [row.figure, Number(row.count)]));
  return ids.map((id) => counts.get(id) ?? 0);
};
