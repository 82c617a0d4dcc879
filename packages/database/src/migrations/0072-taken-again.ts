import { type Kysely, sql } from 'kysely';

/** A file that is taken again: claims of it that were struck are recorded anew. */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`alter table submissions.submissions add column again boolean not null default false`.execute(db);
  await sql`comment on column submissions.submissions.again is 'Claims that the recorder struck are recorded anew, under ids of their own, instead of being known.'`.execute(
    db,
  );
};
