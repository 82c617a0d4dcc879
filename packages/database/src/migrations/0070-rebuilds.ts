import { type Kysely, sql } from 'kysely';

/**
 * Rebuilds of projections: one row each, which is all that is known of it, so that whichever projector lives goes on with it. What an
 * operator wants next (`asked`) is written by the gateway and carried out by a projector.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create table projections.rebuilds (
      id uuid primary key default gen_random_uuid(),
      projection text not null,
      state text not null default 'building' check (state in ('building', 'comparing', 'ready', 'flipped', 'rolled-back', 'failed')),
      generation int,
      previous int,
      lanes int,
      asked json,
      refusal json,
      error text,
      mark bigint,
      differences bigint,
      differing json,
      examples json,
      created_at timestamptz not null default clock_timestamp(),
      started_at timestamptz,
      caught_up_at timestamptz,
      compared_at timestamptz,
      flipped_at timestamptz,
      rolled_back_at timestamptz,
      dropped_at timestamptz,
      constraint rebuilds_flipped_check check (state not in ('flipped', 'rolled-back') or flipped_at is not null)
    )`.execute(db);
  await sql`create unique index rebuilds_one_idx on projections.rebuilds (projection) where dropped_at is null`.execute(db);
  await sql`comment on table projections.rebuilds is 'A projection built anew beside the one that readers see: how far it is, how it compares, what was done with it.'`.execute(
    db,
  );
  for (const [column, text] of [
    ['generation', 'The new tables; null until they are made.'],
    ['previous', 'The generation that readers saw when it began.'],
    ['asked', 'What an operator wants next: {type: flip | roll-back | drop, acceptDifferences}; null once it is done or refused.'],
    ['refusal', 'Why the last wish was refused: {code, message}.'],
    ['error', 'Why it does not go on, while it does not.'],
    ['mark', 'Position of the log at which the two generations were compared.'],
    ['differences', 'Rows that differ between them, of tables and feed.'],
    ['differing', 'The same by table: [{table, rows}].'],
    ['examples', 'The first of them: [{table, key, old, new}].'],
    ['dropped_at', 'When the generation that readers do not see was dropped; until then no other rebuild of the projection begins.'],
  ] as const)
    await sql`comment on column projections.rebuilds.${sql.ref(column)} is ${sql.lit(text)}`.execute(db);

  await sql`alter table projections.generations add column era int not null default 0, add column era_position bigint not null default 0`.execute(
    db,
  );
  await sql`comment on column projections.generations.era is 'Counts the times that readers came to see tables that differ from those before them.'`.execute(
    db,
  );
  await sql`comment on column projections.generations.era_position is 'End of the log at the last such time: what subscribers were told up to here may be another now.'`.execute(
    db,
  );

  await sql
    .raw(`
do $$ declare r text; begin
  foreach r in array array['factline_projector', 'factline_gateway', 'factline_ingest'] loop
    if exists (select from pg_roles where rolname = r) then execute format('grant select on projections.rebuilds to %I', r); end if;
  end loop;
  if exists (select from pg_roles where rolname = 'factline_projector') then
    grant insert, update, delete on projections.rebuilds to factline_projector;
  end if;
  -- It asks; a projector does.
  if exists (select from pg_roles where rolname = 'factline_gateway') then
    grant insert (projection), update (asked, refusal) on projections.rebuilds to factline_gateway;
  end if;
end $$`)
    .execute(db);
};
