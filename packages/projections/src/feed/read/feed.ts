import {
  type RevisionColumns,
  type RevisionRef,
  type RevisionRow,
  revisionColumns,
  revisionFromRow,
} from '../../figures/read/revisions.js';
import { latestPosition, parameters, type Queryable, statement } from '../../read/statement.js';

/** Whose changes: of a topic, of figures (keys), of headlines only or of points as well. Evaluated per row, so later figures are in. */
export interface FeedFilter {
  readonly topic?: string | undefined;
  readonly figures?: readonly string[] | undefined;
  readonly isHeadlineOnly: boolean;
}
export const wholeFeed: FeedFilter = { isHeadlineOnly: false };

/** The end of a position: everything in it has been told. Ordinals never reach it. */
export const endOfPosition = latestPosition;

/** Which tables readers see: another era, and what was told up to its position may be another now (a rebuild whose differences were accepted). */
export interface FeedEra {
  /** 0 at first. */
  readonly count: number;
  readonly position: string;
}

export interface FeedPage {
  /** Revisions and reaffirmations in the order of the feed; whole positions only. */
  readonly rows: readonly RevisionRow[];
  /** Everything up to here has been read; the place to go on from. */
  readonly end: RevisionRef;
  /** How far the slowest lane is. */
  readonly head: string;
  readonly era: FeedEra;
}

const conditions = (filter: FeedFilter, add: (value: unknown) => string): string[] => [
  ...(filter.topic === undefined ? [] : [`r.topic = ${add(filter.topic)}`]),
  ...(filter.figures === undefined ? [] : [`r.figure in (select id from read.figures where key = any(${add(filter.figures)}))`]),
  ...(filter.isHeadlineOnly ? ['r.headline'] : []),
];

/**
 * The feed after a place: at most about `limit` rows, never ending inside one position, and never beyond the slowest lane, whose
 * checkpoint is read in the same statement (ARCHITECTURE §4).
 */
export const readFeed = async (db: Queryable, after: RevisionRef, limit: number, filter: FeedFilter = wholeFeed): Promise<FeedPage> => {
  const { values, add } = parameters();
  const [position, ordinal] = [add(after.position), add(after.ordinal)];
  const where = [
    `(r.position, r.ordinal) > (${position}::bigint, ${ordinal}::bigint)`,
    'r.position <= head.position',
    ...conditions(filter, add),
  ].join(' and ');
  const { rows } = await db.query<RevisionColumns & { head: string; era: number; era_position: string; is_full: boolean }>(
    statement(
      `with head as materialized (
           select coalesce((select position from read.progress where projection = 'figures'), 0) as position, g.era, g.era_position
           from projections.generations g where g.projection = 'figures'),
         page as materialized (select r.position from head cross join lateral (select r.position, r.ordinal from read.revisions r where ${where} order by r.position, r.ordinal limit ${limit}) r),
         edge as materialized (select max(position) as position, count(*) = ${limit} as is_full from page)
       select head.position as head, head.era, head.era_position, edge.is_full, ${revisionColumns}
       from head cross join edge
       left join lateral (select * from read.revisions r where ${where} and r.position <= edge.position) r on true
       left join read.figures f on f.id = r.figure
       order by r.position, r.ordinal`,
      values,
    ),
  );
  const first = rows[0]!;
  const told = rows.filter((row) => row.position !== null).map(revisionFromRow);
  const last = told.at(-1);
  const end = first.is_full && last !== undefined ? { position: last.position, ordinal: endOfPosition } : endOfHead(first.head, after);
  return { rows: told, end, head: first.head, era: { count: first.era, position: first.era_position } };
};

/** Everything up to the head was read; a place ahead of the head (a replica that lags) stays where it is. */
const endOfHead = (head: string, after: RevisionRef): RevisionRef =>
  BigInt(head) >= BigInt(after.position) ? { position: head, ordinal: endOfPosition } : after;

/** How far the feed may be read: where the slowest lane is. */
export const readFeedHead = async (db: Queryable): Promise<string> =>
  (
    await db.query<{ position: string }>(
      statement("select coalesce((select position from read.progress where projection = 'figures'), 0) as position", []),
    )
  ).rows[0]!.position;

/** Which tables readers see. */
export const readFeedEra = async (db: Queryable): Promise<FeedEra> => {
  const { rows } = await db.query<{ era: number; era_position: string }>(
    statement("select era, era_position from projections.generations where projection = 'figures'", []),
  );
  return { count: rows[0]!.era, position: rows[0]!.era_position };
};

/** How many rows of the feed lie after `after` and up to `upTo` (a position); counts no further than `limit`. */
export const countFeed = async (db: Queryable, after: RevisionRef, upTo: string, filter: FeedFilter, limit?: number): Promise<number> => {
  const { values, add } = parameters();
  const where = [
    `(r.position, r.ordinal) > (${add(after.position)}::bigint, ${add(after.ordinal)}::bigint)`,
    `r.position <= ${add(upTo)}::bigint`,
    ...conditions(filter, add),
  ];
  const { rows } = await db.query<{ count: string }>(
    statement(
      `select count(*) from (select from read.revisions r where ${where.join(' and ')} ${limit === undefined ? '' : `limit ${add(limit)}`}) told`,
      values,
    ),
  );
  return Number(rows[0]?.count);
};

/** Orders places in the feed. */
export const compareRefs = (a: RevisionRef, b: RevisionRef): number => {
  const [x, y] = a.position === b.position ? [BigInt(a.ordinal), BigInt(b.ordinal)] : [BigInt(a.position), BigInt(b.position)];
  return x < y ? -1 : x > y ? 1 : 0;
};
