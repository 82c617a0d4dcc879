import { type Kysely, sql } from 'kysely';

const tables = `
alter table submissions.submissions
  add column snapshot text,
  add column withdrawn integer,
  add constraint submissions_snapshot_check check (snapshot in ('cautious', 'accept-withdrawals'));
comment on column submissions.submissions.snapshot is
  'The table is all that its publisher stands by at published_at: what it leaves out is withdrawn. cautious: refused where that is more than half of what stands. Null: its rows are increments.';
comment on column submissions.submissions.withdrawn is 'Of a snapshot that has ended: cells that it withdrew. They are no items of it.';
`;

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own day only
export const up = async (db: Kysely<any>): Promise<void> => {
  await sql.raw(tables).execute(db);
};
