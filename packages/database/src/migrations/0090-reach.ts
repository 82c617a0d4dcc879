import { type Kysely, sql } from 'kysely';

/**
 * `standings.reach`: how far the claims of an origin reached at a position, so that a reading by an old record clock begins to look there and
 * not at the newest claim of today (ADR 0090). Rows that are there already get no limit: their figures are read rightly, and as slowly as before,
 * until the projection is rebuilt.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
alter function projections.create_figures_tables(text) rename to create_figures_base;
create function projections.create_figures_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  perform projections.create_figures_base(s);
  execute format('alter table %I.standings add column reach timestamptz', s);
  execute format($c$comment on column %I.standings.reach is 'Newest held of all asserted claims of the origin that were recorded by then; null: that of claim.'$c$, s);
end
$body$;
revoke all on function projections.create_figures_tables(text) from public;
do $do$ declare s text; begin
  for s in select nspname from pg_namespace where nspname ~ '^figures_g[0-9]+$' loop
    execute format($ddl$alter table %I.standings add column reach timestamptz default '9999-12-31T00:00:00Z'$ddl$, s);
    execute format('alter table %I.standings alter column reach drop default', s);
    execute format($c$comment on column %I.standings.reach is 'Newest held of all asserted claims of the origin that were recorded by then; null: that of claim.'$c$, s);
  end loop;
  select 'figures_g' || active into s from projections.generations where projection = 'figures';
  execute format('create or replace view read.standings as select * from %I.standings', s);
end $do$`)
    .execute(db);
};
