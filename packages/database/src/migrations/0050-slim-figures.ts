import { type Kysely, sql } from 'kysely';

/**
 * Lighter rows for the `figures` projection (docs/adr/0050): what the log or the row itself tells is not written again.
 *
 * `projections.create_figures_tables` goes on from the tables of 0031, and generations that are there are brought to the same shape.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
create function projections.slim_figures_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  -- The facts are the data of the event at "position", where no upcaster changed them.
  execute format('alter table %I.claims alter column facts drop not null, alter column facts type json using null', s);

  execute format('alter table %I.revisions add column others int, alter column explanation drop not null, alter column flags drop not null', s);
  execute format($dml$
    update %I.revisions set
      others = case when explanation ->> 'code' = 'latest' then (explanation -> 'args' ->> 'others')::int end,
      explanation = case when explanation ->> 'code' = 'latest' then null else explanation end,
      flags = nullif(flags::text, '[]')::json
    $dml$, s);

  -- What stands at a point is read from its cells; how it came about from its revisions.
  execute format($ddl$
    alter table %I.points drop column position, drop column value, drop column low, drop column high, drop column status, drop column flags,
      drop column winner, drop column origin, drop column explanation, drop column last_confirmed_at
    $ddl$, s);

  execute format($c$comment on column %I.claims.facts is 'The event''s data: a ClaimFacts and what the event adds. Null: as in the log, at position.'$c$, s);
  execute format($c$comment on column %I.revisions.explanation is 'Null: of the rule latest, with winner, origin, the end of period and others for its arguments.'$c$, s);
  execute format($c$comment on column %I.revisions.others is 'Of the rule latest: how many other claims stood.'$c$, s);
  execute format($c$comment on column %I.revisions.flags is 'Null: none.'$c$, s);
  execute format($c$comment on table %I.points is 'Every point that a figure ever had, as it was told of first.'$c$, s);
end
$body$`)
    .execute(db);

  await sql`alter function projections.create_figures_tables(text) rename to create_figures_tables_0031`.execute(db);
  await sql
    .raw(`
create function projections.create_figures_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  perform projections.create_figures_tables_0031(s);
  perform projections.slim_figures_tables(s);
end
$body$`)
    .execute(db);

  // As in 0033, but for the facts of claims.
  await sql
    .raw(`
create or replace function projections.show_generation(p_projection text, p_generation int)
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
  for shown in
    -- Not a join: whatever is thought of the tables' sizes, the log is probed by position.
    select c.relname, string_agg(case when p_projection = 'figures' and c.relname = 'claims' and a.attname = 'facts'
        then 'coalesce(t.facts, (select e.data from log.events e where e.position = t.position)) as facts'
        else format('t.%I', a.attname) end, ', ' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = s and c.relkind = 'r' group by c.relname order by c.relname
  loop
    execute format('create or replace view read.%I as select %s from %I.%I t',
      case when p_projection = 'catalogue' and shown.relname = 'figures' then 'definitions'
           when p_projection = 'figures' and shown.relname = 'sources' then 'lane_sources'
           else shown.relname end, shown.columns, s, shown.relname);
  end loop;
  update projections.checkpoints set status = 'live' where projection = p_projection and generation = p_generation;
  insert into projections.generations (projection, active) values (p_projection, p_generation)
    on conflict (projection) do update set active = excluded.active, activated_at = now();
  if exists (select from pg_roles where rolname = 'factline_gateway') then grant select on all tables in schema read to factline_gateway; end if;
  if exists (select from pg_roles where rolname = 'factline_projector') then grant select on all tables in schema read to factline_projector; end if;
end
$body$`)
    .execute(db);
  await sql`revoke all on function projections.create_figures_tables(text), projections.slim_figures_tables(text) from public`.execute(db);

  await sql
    .raw(`
do $$ declare generation record; begin
  drop view read.points, read.claims;
  for generation in select distinct c.generation as number from projections.checkpoints c
    where c.projection = 'figures' and to_regnamespace('figures_g' || c.generation) is not null
  loop
    perform projections.slim_figures_tables('figures_g' || generation.number);
  end loop;
  perform projections.show_generation('figures', g.active) from projections.generations g where g.projection = 'figures';
end $$`)
    .execute(db);
};
