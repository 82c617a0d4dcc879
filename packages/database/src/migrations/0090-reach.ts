import { type Kysely, sql } from 'kysely';

/**
 * How far claims reached, so that a reading of the past begins to look there and not at the newest claim of today (ADR 0090). What was folded
 * before gets no limit: it is read rightly, and as slowly as before, until the projection is rebuilt.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
create function projections.add_reach(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  -- Rows that are there get the default; it is dropped then.
  execute format($ddl$alter table %I.standings add column reach timestamptz default '9999-12-31T00:00:00Z'$ddl$, s);
  execute format('alter table %I.standings alter column reach drop default', s);
  execute format('alter table %I.figures add column lead_ms bigint', s);
  execute format($c$comment on column %I.standings.reach is 'Newest held of all claims of the origin that were recorded by then; null: that of claim.'$c$, s);
  execute format($c$comment on column %I.figures.lead_ms is 'By how many milliseconds the end of a point may lie beyond what was published, and beyond what origins reached; null: by any.'$c$, s);
end
$body$;
alter function projections.create_figures_tables(text) rename to create_figures_base;
create function projections.create_figures_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  perform projections.create_figures_base(s);
  perform projections.add_reach(s);
end
$body$;
revoke all on function projections.create_figures_tables(text), projections.add_reach(text) from public;
do $do$ declare s text; begin
  for s in select nspname from pg_namespace where nspname ~ '^figures_g[0-9]+$' loop perform projections.add_reach(s); end loop;
  select 'figures_g' || active into s from projections.generations where projection = 'figures';
  execute format('create or replace view read.standings as select * from %I.standings', s);
  execute format('create or replace view read.figures as select * from %I.figures', s);
end $do$`)
    .execute(db);
};
