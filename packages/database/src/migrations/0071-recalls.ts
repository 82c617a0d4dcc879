import { type Kysely, sql } from 'kysely';

/** A submission that takes another one back names it; when it ends, that one is recalled. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table submissions.submissions add column recalls uuid`.execute(db);
  await sql`comment on column submissions.submissions.recalls is 'The submission that this one takes back: its lines strike what that one recorded.'`.execute(
    db,
  );
  await sql`create index submissions_recalls_idx on submissions.submissions (recalls) where recalls is not null`.execute(db);
};
