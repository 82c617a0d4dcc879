import { toMicros } from '@factline/database';
import type { ClaimFacts } from '@factline/domain';
import { type Page, toPage } from '../../read/page.js';
import { latestPosition, parameters, type Queryable, statement } from '../../read/statement.js';

export interface ClaimRow {
  readonly id: string;
  /** Key of the figure it belongs to, as of the reading. */
  readonly figure: string;
  readonly segment: number;
  readonly position: string;
  readonly recordedAt: string;
  readonly state: 'recorded' | 'corrected' | 'retracted' | 'struck' | 'moved';
  readonly replacedBy: string | null;
  readonly reaffirms: string | null;
  readonly facts: ClaimFacts & { readonly note?: string };
  /** Keyset of lists: newest reference period first, then newest publication, then latest in the log. */
  readonly sortKey: readonly [string, string, string];
}

const columns = `c.id, f.key as figure, c.segment, c.position, c.recorded_at, c.ends_at, c.published_at, c.replaced_by, c.reaffirms, c.facts`;

interface Row {
  id: string;
  figure: string;
  segment: number;
  position: string;
  recorded_at: string;
  ends_at: string;
  published_at: string;
  state: ClaimRow['state'];
  replaced_by: string | null;
  reaffirms: string | null;
  facts: ClaimFacts & { note?: string };
}

const fromRow = (row: Row): ClaimRow => ({
  id: row.id,
  figure: row.figure,
  segment: row.segment,
  position: row.position,
  recordedAt: toMicros(row.recorded_at),
  state: row.state,
  replacedBy: row.replaced_by,
  reaffirms: row.reaffirms,
  facts: row.facts,
  sortKey: [row.ends_at, row.published_at, row.position],
});

/** The claims of these ids, in no order, each under the figure it belongs to now; unknown ids are left out. */
export const readClaims = async (db: Queryable, ids: readonly string[]): Promise<ClaimRow[]> => {
  const { rows } = await db.query<Row>(
    statement(
      `select distinct on (c.id) ${columns}, c.state from read.claims c join read.figures f on f.id = c.figure
       where c.id = any($1::uuid[]) order by c.id, c.since desc`,
      [ids],
    ),
  );
  return rows.map(fromRow);
};

/** For each of these claims the ids of its parts, in order. */
export const readPartsOfClaims = async (db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await db.query<{ part_of: string; id: string }>(
    statement('select distinct part_of, id from read.claims where part_of = any($1::uuid[]) order by part_of, id', [ids]),
  );
  const parts = new Map<string, string[]>();
  for (const { part_of, id } of rows) parts.set(part_of, [...(parts.get(part_of) ?? []), id]);
  return parts;
};

export interface ClaimListing {
  /** Read as of this position of the log; absent: now. */
  readonly position?: string | undefined;
  /** Published by this instant; absent: no limit. Lists of figures only. */
  readonly publishedBy?: string | undefined;
  readonly size: number;
  readonly after?: readonly string[] | undefined;
}

/** A page of the claims of each of these figures (`figures.id`); one statement for all of them. Answers are in the order of the ids. */
export const listClaimsOfFigures = async (db: Queryable, ids: readonly string[], listing: ClaimListing): Promise<Page<ClaimRow>[]> => {
  const { values, add } = parameters();
  const asked = add(ids);
  const position = add(listing.position ?? latestPosition);
  const published = listing.publishedBy === undefined ? '' : `and c.published_at <= ${add(listing.publishedBy)}::timestamptz`;
  const after =
    listing.after === undefined
      ? ''
      : `and (c.ends_at, c.published_at, c.position) < (${listing.after.map((value, i) => `${add(value)}::${i < 2 ? 'timestamptz' : 'bigint'}`).join(', ')})`;
  const { rows } = await db.query<Row & { n: string }>(
    statement(
      `select q.n, f.key as figure, c.*
       from unnest(${asked}::bigint[]) with ordinality q(figure, n)
       join read.figures f on f.id = q.figure
       cross join lateral (
         select c.id, c.segment, c.position, c.recorded_at, c.ends_at, c.published_at, c.replaced_by, c.reaffirms, c.facts,
           case when c.state_position <= ${position} then c.state else 'recorded' end as state
         from read.claims c
         where c.figure = q.figure and c.since <= ${position} and (c.until is null or c.until > ${position}) ${published} ${after}
         order by c.ends_at desc, c.published_at desc, c.position desc limit ${listing.size + 1}) c
       order by q.n, c.ends_at desc, c.published_at desc, c.position desc`,
      values,
    ),
  );
  const groups: Row[][] = ids.map(() => []);
  for (const row of rows) groups[Number(row.n) - 1]?.push(row);
  return groups.map((group) => toPage(group.map(fromRow), listing));
};

export const countClaimsOfFigures = async (
  db: Queryable,
  ids: readonly string[],
  position = latestPosition,
  publishedBy = 'infinity',
): Promise<number[]> => {
  const { rows } = await db.query<{ figure: string; count: string }>(
    statement(
      'select figure, count(*) from read.claims where figure = any($1::bigint[]) and since <= $2 and (until is null or until > $2) and published_at <= $3 group by figure',
      [ids, position, publishedBy],
    ),
  );
  const counts = new Map(rows.map((row) => [row.figure, Number(row.count)]));
  return ids.map((id) => counts.get(id) ?? 0);
};

export type ClaimOwner = 'origin' | 'document';
const ownerCondition: Readonly<Record<ClaimOwner, string>> = { origin: 'c.origin = q.owner', document: 'c.document = q.owner::uuid' };

/** A page of the claims of each of these sources or documents, latest in the log first. Answers are in the order of the keys. */
export const listClaimsOf = async (
  db: Queryable,
  owner: ClaimOwner,
  keys: readonly string[],
  listing: ClaimListing,
): Promise<Page<ClaimRow>[]> => {
  const { values, add } = parameters();
  const asked = add(keys);
  const after = listing.after === undefined ? '' : `and c.position < ${add(listing.after[2])}::bigint`;
  const { rows } = await db.query<Row & { n: string }>(
    statement(
      `select q.n, c.* from unnest(${asked}::text[]) with ordinality q(owner, n)
       cross join lateral (
         select ${columns}, c.state from read.claims c join read.figures f on f.id = c.figure
         where ${ownerCondition[owner]} and c.until is null ${owner === 'origin' ? 'and c.figure in (select o.figure from read.origins o where o.origin = q.owner)' : ''} ${after}
         order by c.position desc limit ${listing.size + 1}) c
       order by q.n, c.position desc`,
      values,
    ),
  );
  const groups: Row[][] = keys.map(() => []);
  for (const row of rows) groups[Number(row.n) - 1]?.push(row);
  return groups.map((group) => toPage(group.map(fromRow), listing));
};

export const countClaimsOf = async (db: Queryable, owner: ClaimOwner, keys: readonly string[]): Promise<number[]> => {
  const column = owner === 'origin' ? 'origin' : 'document::text';
  const { rows } = await db.query<{ owner: string; count: string }>(
    statement(
      `select ${column} as owner, count(*) from read.claims c where ${owner === 'origin' ? 'origin = any($1)' : 'document = any($1::uuid[])'} and until is null group by 1`,
      [keys],
    ),
  );
  const counts = new Map(rows.map((row) => [row.owner, Number(row.count)]));
  return keys.map((key) => counts.get(key) ?? 0);
};
