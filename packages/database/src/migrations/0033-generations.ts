import { type Kysely, sql } from 'kysely';

/**
 * Making, showing and dropping generations. All three run as the owner (`security definer`), so that the projector can rebuild
 * without owning the schema; they take nothing from their caller but a known projection's name and a number.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
create function projections.create_generation(p_projection text, p_generation int, p_lanes int default 1, p_status text default 'building')
returns text language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare
  s text := p_projection || '_g' || p_generation;
  reader text;
begin
  if session_user in ('factline_gateway', 'factline_ingest') then
    raise exception 'only the projector makes, shows and drops generations' using errcode = 'insufficient_privilege';
  end if;
  if p_projection not in ('figures', 'catalogue') then
    raise exception 'there is no projection %', p_projection using errcode = 'invalid_parameter_value';
  end if;
  if p_generation < 1 or p_lanes < 1 then
    raise exception 'generations and lanes count from 1' using errcode = 'invalid_parameter_value';
  end if;
  execute format('create schema %I', s);
  if p_projection = 'figures' then
    perform projections.create_figures_tables(s);
  else
    perform projections.create_catalogue_tables(s);
  end if;
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
  await sql`comment on function projections.create_generation is 'Tables, grants and checkpoints of a new generation; readers do not see it before it is shown.'`.execute(
    db,
  );

  await sql
    .raw(`
create function projections.set_lanes(p_projection text, p_generation int, p_lanes int)
returns int language plpgsql as $body$
declare
  v_lanes int;
begin
  -- Two projectors may start at once.
  perform pg_advisory_xact_lock(7267041892);
  select max(c.lanes) into v_lanes from projections.checkpoints c where c.projection = p_projection and c.generation = p_generation;
  if v_lanes is null or v_lanes = p_lanes
    or exists (select from projections.checkpoints c where c.projection = p_projection and c.generation = p_generation and c.position > 0) then
    return v_lanes;
  end if;
  insert into projections.checkpoints (projection, generation, lane, lanes, status)
    select p_projection, p_generation, lane, p_lanes, (select min(c.status) from projections.checkpoints c where c.projection = p_projection and c.generation = p_generation)
    from generate_series(v_lanes, p_lanes - 1) as lane;
  delete from projections.checkpoints c where c.projection = p_projection and c.generation = p_generation and c.lane >= p_lanes;
  update projections.checkpoints c set lanes = p_lanes, epoch = c.epoch + 1 where c.projection = p_projection and c.generation = p_generation;
  return p_lanes;
end
$body$`)
    .execute(db);
  await sql`comment on function projections.set_lanes is 'Lays a generation that has folded nothing yet out in so many lanes; returns how many it has.'`.execute(
    db,
  );

  await sql
    .raw(`
create function projections.show_generation(p_projection text, p_generation int)
returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $body$
declare
  s text := p_projection || '_g' || p_generation;
  shown record;
begin
  if session_user in ('factline_gateway', 'factline_ingest') then
    raise exception 'only the projector makes, shows and drops generations' using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from projections.checkpoints where projection = p_projection and generation = p_generation) then
    raise exception 'projection % has no generation %', p_projection, p_generation using errcode = 'invalid_parameter_value';
  end if;
  for shown in select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = s and c.relkind = 'r' order by relname loop
    execute format('create or replace view read.%I as select * from %I.%I',
      case when p_projection = 'catalogue' and shown.relname = 'figures' then 'definitions'
           when p_projection = 'figures' and shown.relname = 'sources' then 'lane_sources'
           else shown.relname end, s, shown.relname);
  end loop;
  update projections.checkpoints set status = 'live' where projection = p_projection and generation = p_generation;
  insert into projections.generations (projection, active) values (p_projection, p_generation)
    on conflict (projection) do update set active = excluded.active, activated_at = now();
  if exists (select from pg_roles where rolname = 'factline_gateway') then grant select on all tables in schema read to factline_gateway; end if;
  if exists (select from pg_roles where rolname = 'factline_projector') then grant select on all tables in schema read to factline_projector; end if;
end
$body$`)
    .execute(db);
  await sql`comment on function projections.show_generation is 'Points the views of schema read at this generation, in the caller''s transaction.'`.execute(
    db,
  );

  await sql
    .raw(`
create function projections.drop_generation(p_projection text, p_generation int)
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
  if p_projection in ('figures', 'catalogue') then
    execute format('drop schema if exists %I cascade', p_projection || '_g' || p_generation);
  end if;
end
$body$`)
    .execute(db);

  await sql
    .raw(`
do $$ declare r text; begin
  revoke all on function projections.create_figures_tables(text), projections.create_catalogue_tables(text) from public;
  revoke all on function projections.create_generation(text, int, int, text), projections.show_generation(text, int), projections.drop_generation(text, int) from public;
  foreach r in array array['factline_projector', 'factline_gateway', 'factline_ingest'] loop
    if exists (select from pg_roles where rolname = r) then
      execute format('grant usage on schema projections, read to %I', r);
      execute format('grant select on all tables in schema projections to %I', r);
      execute format('grant select on all tables in schema read to %I', r);
    end if;
  end loop;
  if exists (select from pg_roles where rolname = 'factline_projector') then
    grant insert, update, delete on all tables in schema projections to factline_projector;
    grant execute on function projections.create_generation(text, int, int, text), projections.show_generation(text, int), projections.drop_generation(text, int) to factline_projector;
  end if;
end $$`)
    .execute(db);

  await sql`select projections.create_generation('figures', 1), projections.create_generation('catalogue', 1)`.execute(db);
  await sql`select projections.show_generation('figures', 1), projections.show_generation('catalogue', 1)`.execute(db);
};
