import type { Direction, RevisionReason } from '@factline/domain';
import {
  type RevisionColumns,
  type RevisionRef,
  type RevisionRow,
  revisionColumns,
  revisionFromRow,
} from '../../figures/read/revisions.js';
import type { Page } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';

export interface ChangeConditions {
  readonly topic?: string | undefined;
  /** Figure keys. */
  readonly figures?: readonly string[] | undefined;
  /** Origin of the claim that caused it. */
  readonly source?: string | undefined;
  readonly reason?: readonly RevisionReason[] | undefined;
  readonly direction?: readonly Direction[] | undefined;
  readonly isHeadline?: boolean | undefined;
  /** Recorded after this position. */
  readonly afterPosition?: string | undefined;
  /** Caused by words published after the one instant, and by the other, it included. */
  readonly publishedAfter?: string | undefined;
  readonly publishedBy?: string | undefined;
}

const conditions = (asked: ChangeConditions, add: (value: unknown) => string): string[] => {
  const where = ["r.kind = 'revision'"];
  if (asked.topic !== undefined) where.push(`r.topic = ${add(asked.topic)}`);
  if (asked.figures !== undefined) where.push(`r.figure in (select id from read.figures where key = any(${add(asked.figures)}))`);
  if (asked.source !== undefined) where.push(`exists (select from read.claims c where c.id = r.claim and c.origin = ${add(asked.source)})`);
  if (asked.reason !== undefined) where.push(`r.reason = any(${add(asked.reason)})`);
  if (asked.direction !== undefined) where.push(`r.direction = any(${add(asked.direction)})`);
  if (asked.isHeadline !== undefined) where.push(asked.isHeadline ? 'r.headline' : 'not r.headline');
  if (asked.afterPosition !== undefined) where.push(`r.position > ${add(asked.afterPosition)}::bigint`);
  if (asked.publishedAfter !== undefined || asked.publishedBy !== undefined) {
    const after = add(asked.publishedAfter ?? '-infinity');
    const by = add(asked.publishedBy ?? 'infinity');
    const within = (row: string) => `${row}.published_at > ${after}::timestamptz and ${row}.published_at <= ${by}::timestamptz`;
    where.push(`(exists (select from read.claims c where c.id = r.claim and c.position = r.position and ${within('c')})
      or exists (select from read.withdrawals w where w.figure = r.figure and w.position = r.position and ${within('w')}))`);
  }
  return where;
};

/**
 * A page of revisions in log order. It never ends inside one position, so it may be longer than `size`; it stops where the slowest
 * lane is, read in the same statement.
 */
export const listChanges = async (
  db: Queryable,
  asked: ChangeConditions,
  { size, after }: { size: number; after?: RevisionRef | undefined },
): Promise<Page<RevisionRow>> => {
  const { values, add } = parameters();
  const where = [...conditions(asked, add), "r.position <= (select position from read.progress where projection = 'figures')"];
  if (after !== undefined) where.push(`(r.position, r.ordinal) > (${add(after.position)}::bigint, ${add(after.ordinal)}::bigint)`);
  const filter = where.join(' and ');
  const { rows } = await db.query<RevisionColumns & { more: boolean }>(
    statement(
      `with page as materialized (select r.position from read.revisions r where ${filter} order by r.position, r.ordinal limit ${size}),
         edge as materialized (select max(position) as position, count(*) = ${size} as is_full from page)
       select ${revisionColumns},
         edge.is_full and exists (select from read.revisions r where ${filter} and r.position > edge.position) as more
       from edge cross join lateral (
         select * from read.revisions r where ${filter} and r.position <= edge.position order by r.position, r.ordinal) r
       join read.figures f on f.id = r.figure
       order by r.position, r.ordinal`,
      values,
    ),
  );
  return { rows: rows.map(revisionFromRow), more: rows[0]?.more ?? false };
};

export const countChanges = async (db: Queryable, asked: ChangeConditions): Promise<number> => {
  const { values, add } = parameters();
  const where = conditions(asked, add).join(' and ');
  const { rows } = await db.query<{ count: string }>(
    statement(
      `select count(*) from read.revisions r where ${where} and r.position <= (select position from read.progress where projection = 'figures')`,
      values,
    ),
  );
  return Number(rows[0]?.count);
};

/** The headline revisions that came last, of a topic or of one figure (keys), newest first; up to where the slowest lane is. */
export const listLatestChanges = async (
  db: Queryable,
  of: { readonly topic: string } | { readonly figure: string },
  size: number,
): Promise<RevisionRow[]> => {
  const where = 'topic' in of ? 'r.topic = $1' : 'r.figure = (select id from read.figures where key = $1)';
  const { rows } = await db.query<RevisionColumns>(
    statement(
      `select ${revisionColumns} from (
         select * from read.revisions r
         where ${where} and r.headline and r.kind = 'revision' and r.position <= (select position from read.progress where projection = 'figures')
         order by r.position desc, r.ordinal desc limit ${size}) r
       join read.figures f on f.id = r.figure
       order by r.position desc, r.ordinal desc`,
      ['topic' in of ? of.topic : of.figure],
    ),
  );
  return rows.map(revisionFromRow);
};
