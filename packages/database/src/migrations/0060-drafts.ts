import { type Kysely, sql } from 'kysely';

/**
 * The `drafts` projection: what was proposed, accepted and refused. `create_generation` and `drop_generation` know a projection by its
 * `create_…_tables` function from here on, so that another one needs no new version of them.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
create function projections.create_drafts_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  execute format($ddl$
    create table %1$I.drafts (
      id uuid primary key,
      document uuid not null,
      topic text,
      part_of uuid,
      state text not null default 'proposed' check (state in ('proposed', 'accepted', 'rejected')),
      claim uuid,
      reviewer text,
      edited json,
      reason text,
      since bigint not null,
      proposed_at timestamptz not null,
      decided bigint,
      decided_at timestamptz,
      decided_by json,
      facts json not null,
      constraint drafts_decided_check check ((state = 'proposed') = (decided is null))
    ) with (fillfactor = 80)$ddl$, s);
  -- Lists in the order of the log: of a document, of a topic, of what is still to be decided.
  execute format('create index drafts_document on %I.drafts (document, since)', s);
  execute format('create index drafts_topic on %I.drafts (topic, since) where topic is not null', s);
  execute format('create index drafts_state on %I.drafts (state, since)', s);
  execute format('create index drafts_since on %I.drafts (since)', s);
  execute format('create index drafts_part_of on %I.drafts (part_of) where part_of is not null', s);
  execute format('create index drafts_claim on %I.drafts (claim) where claim is not null', s);
end
$body$`)
    .execute(db);
  await sql
    .raw(`
create or replace function projections.create_generation(p_projection text, p_generation int, p_lanes int default 1, p_status text default 'building')
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare
  s text := p_projection || '_g' || p_generation;
  reader text;
begin
  if session_user in ('factline_gateway', 'factline_ingest') then
    raise exception 'only the projector makes, shows and drops generations' using errcode = 'insufficient_privilege';
  end if;
  if p_projection !~ '^[a-z]+$' or to_regprocedure(format('projections.create_%s_tables(text)', p_projection)) is null then
    raise exception 'there is no projection %', p_projection using errcode = 'invalid_parameter_value';
  end if;
  if p_generation < 1 or p_lanes < 1 then
    raise exception 'generations and lanes count from 1' using errcode = 'invalid_parameter_value';
  end if;
  execute format('create schema %I', s);
  execute format('select projections.%I($1)', 'create_' || p_projection || '_tables') using s;
  foreach reader in array array['factline_projector', 'factline_gateway'] loop
    if exists (select from pg_roles where rolname = reader) then
      execute format('grant usage on schema %I to %I', s, reader);
      execute format('grant select on all tables in schema %I to %I', s, reader);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = 'factline_projector') then
    execute format('grant insert, update, delete, truncate on all tables in schema %I to factline_projector', s);
  end if;
  insert into projections.checkpoints (projection, generation, lane, lanes, status)
    select p_projection, p_generation, lane, p_lanes, p_status from generate_series(0, p_lanes - 1) as lane;
  return s;
end
$body$`)
    .execute(db);
  await sql
    .raw(`
create or replace function projections.drop_generation(p_projection text, p_generation int)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
begin
  if session_user in ('factline_gateway', 'factline_ingest') then
    raise exception 'only the projector makes, shows and drops generations' using errcode = 'insufficient_privilege';
  end if;
  if exists (select from projections.generations where projection = p_projection and active = p_generation) then
    raise exception 'generation % of % is the one readers see', p_generation, p_projection using errcode = 'object_in_use';
  end if;
  delete from projections.checkpoints where projection = p_projection and generation = p_generation;
  delete from projections.parked where projection = p_projection and generation = p_generation;
  if p_projection ~ '^[a-z]+$' and to_regprocedure(format('projections.create_%s_tables(text)', p_projection)) is not null then
    execute format('drop schema if exists %I cascade', p_projection || '_g' || p_generation);
  end if;
end
$body$`)
    .execute(db);
  await sql`revoke all on function projections.create_drafts_tables(text) from public`.execute(db);
  await sql`select projections.create_generation('drafts', 1)`.execute(db);
  await sql`select projections.show_generation('drafts', 1)`.execute(db);
};
