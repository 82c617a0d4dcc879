import { toMicros } from '@factline/database';
import type { Actor, DraftFacts, DraftState } from '@factline/domain';
import { type Page, toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';

export interface DraftRow {
  readonly id: string;
  readonly facts: DraftFacts;
  readonly state: DraftState;
  /** What acceptance recorded, or pointed to. */
  readonly claim: string | null;
  readonly reviewer: string | null;
  readonly edited: readonly string[] | null;
  readonly reason: string | null;
  /** Position of the proposal. */
  readonly position: string;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: Actor | null;
}

const columns = `d.id, d.facts, d.state, d.claim, d.reviewer, d.edited, d.reason, d.since as position, d.proposed_at as "proposedAt",
  d.decided_at as "decidedAt", d.decided_by as "decidedBy"`;

const fromRow = (row: DraftRow): DraftRow => ({
  ...row,
  proposedAt: toMicros(row.proposedAt),
  decidedAt: row.decidedAt === null ? null : toMicros(row.decidedAt),
});

/** The drafts of these ids, in no order; unknown ids are left out. */
export const readDrafts = async (db: Queryable, ids: readonly string[]): Promise<DraftRow[]> => {
  const { rows } = await db.query<DraftRow>(statement(`select ${columns} from read.drafts d where d.id = any($1::uuid[])`, [ids]));
  return rows.map(fromRow);
};

/** For each of these drafts the ids of its parts, in the order of the log. */
export const readPartsOfDrafts = async (db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await db.query<{ part_of: string; id: string }>(
    statement('select part_of, id from read.drafts where part_of = any($1::uuid[]) order by since', [ids]),
  );
  const parts = new Map<string, string[]>();
  for (const { part_of, id } of rows) parts.set(part_of, [...(parts.get(part_of) ?? []), id]);
  return parts;
};

export interface DraftListing {
  readonly topic?: string | undefined;
  readonly state?: DraftState | undefined;
  readonly size: number;
  /** Position of the last one that was read. */
  readonly after?: string | undefined;
}

/** A page of drafts in the order of the log, which within a document is that of its text. */
export const listDrafts = async (db: Queryable, listing: DraftListing): Promise<Page<DraftRow>> => {
  const { values, add } = parameters();
  const { rows } = await db.query<DraftRow>(
    statement(
      `select ${columns} from read.drafts d where true ${narrowed(listing, add)}${after(listing, add)} order by d.since limit ${add(listing.size + 1)}`,
      values,
    ),
  );
  return toPage(rows.map(fromRow), listing);
};

/** The same of each of these documents, in one statement; answers are in the order of the ids. */
export const listDraftsOfDocuments = async (db: Queryable, ids: readonly string[], listing: DraftListing): Promise<Page<DraftRow>[]> => {
  const { values, add } = parameters();
  const asked = add(ids);
  const { rows } = await db.query<DraftRow & { n: string }>(
    statement(
      `select q.n, l.* from unnest(${asked}::uuid[]) with ordinality q(document, n)
       cross join lateral (
         select ${columns} from read.drafts d where d.document = q.document ${narrowed(listing, add)}${after(listing, add)}
         order by d.since limit ${add(listing.size + 1)}) l
       order by q.n, l.position`,
      values,
    ),
  );
  const groups: DraftRow[][] = ids.map(() => []);
  for (const { n, ...row } of rows) groups[Number(n) - 1]?.push(fromRow(row));
  return groups.map((group) => toPage(group, listing));
};

const narrowed = ({ topic, state }: DraftListing, add: (value: unknown) => string): string =>
  `${topic === undefined ? '' : `and d.topic = ${add(topic)} `}${state === undefined ? '' : `and d.state = ${add(state)} `}`;
const after = ({ after: position }: DraftListing, add: (value: unknown) => string): string =>
  position === undefined ? '' : `and d.since > ${add(position)}::bigint`;

/** How many there are in all. */
export const countDrafts = async (db: Queryable, { topic, state }: Omit<DraftListing, 'size' | 'after'>): Promise<number> => {
  const { values, add } = parameters();
  const { rows } = await db.query<{ count: string }>(
    statement(`select count(*) from read.drafts d where true ${narrowed({ topic, state, size: 0 }, add)}`, values),
  );
  return Number(rows[0]?.count ?? 0);
};

/** How many each of these documents has. */
export const countDraftsOfDocuments = async (
  db: Queryable,
  ids: readonly string[],
  { topic, state }: Omit<DraftListing, 'size' | 'after'>,
): Promise<number[]> => {
  const { values, add } = parameters();
  const { rows } = await db.query<{ document: string; count: string }>(
    statement(
      `select d.document, count(*) from read.drafts d where d.document = any(${add(ids)}::uuid[]) ${narrowed({ topic, state, size: 0 }, add)} group by 1`,
      values,
    ),
  );
  const counts = new Map(rows.map((row) => [row.document, Number(row.count)]));
  return ids.map((id) => counts.get(id) ?? 0);
};
