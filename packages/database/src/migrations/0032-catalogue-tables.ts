import { type Kysely, sql } from 'kysely';

/**
 * `projections.create_catalogue_tables(schema)`: the tables of one generation of the `catalogue` projection: topics, sources, figures
 * and their history by position, documents, data sets, annotations. `search` is lower-case text; it has a trigram index where the
 * server offers pg_trgm.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  // pg_trgm is a trusted extension: the owner of the database may create it. Without it, search reads the whole (small) tables.
  await sql
    .raw(`
do $$ begin
  create extension if not exists pg_trgm;
exception when insufficient_privilege or undefined_file or feature_not_supported then
  raise notice 'pg_trgm is not available: search works without its index';
end $$`)
    .execute(db);
  await sql
    .raw(`
create function projections.create_catalogue_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
declare
  trigrams text := (select quote_ident(n.nspname) || '.gin_trgm_ops' from pg_opclass o join pg_namespace n on n.oid = o.opcnamespace where o.opcname = 'gin_trgm_ops');
  searched text;
begin
  execute format($ddl$
    create table %1$I.topics (
      key text primary key,
      title text not null,
      time_zone text not null,
      since bigint not null,
      position bigint not null,
      data json not null,
      search text not null
    )$ddl$, s);

  execute format($ddl$
    create table %1$I.sources (
      key text primary key,
      id bigint not null unique,
      name text not null,
      kind text not null,
      aliases json not null,
      speaks_for text,
      url text,
      merged_into text,
      position bigint not null,
      data json not null,
      search text not null
    )$ddl$, s);
  execute format('create index sources_speaks_for on %I.sources (speaks_for) where speaks_for is not null', s);
  execute format('create index sources_merged_into on %I.sources (merged_into) where merged_into is not null', s);
  -- One row per event: what a source was from this position on.
  execute format($ddl$
    create table %1$I.source_versions (
      key text not null,
      position bigint not null,
      recorded_at timestamptz not null,
      event text not null,
      data json not null,
      primary key (key, position)
    )$ddl$, s);

  execute format($ddl$
    create table %1$I.figures (
      id bigint primary key,
      key text not null unique,
      topic text not null,
      title text not null,
      definition text,
      measure text not null,
      population text not null,
      place text not null,
      facets json not null,
      unit text not null,
      kind text not null,
      signed boolean not null,
      policy json not null,
      segments json not null,
      part_of text,
      merged_into text,
      data json not null,
      recorded_at timestamptz not null,
      position bigint not null,
      search text not null
    )$ddl$, s);
  execute format('create index figures_topic on %I.figures (topic, key)', s);
  execute format('create index figures_part_of on %I.figures (part_of) where part_of is not null', s);
  execute format('create index figures_merged_into on %I.figures (merged_into) where merged_into is not null', s);
  execute format('create index figures_measure on %I.figures (measure, key)', s);
  -- One row per event: definition, policy, segments and the editor's pick from this position on.
  execute format($ddl$
    create table %1$I.figure_versions (
      figure bigint not null,
      position bigint not null,
      recorded_at timestamptz not null,
      event text not null,
      data json not null,
      preference json,
      reason text,
      primary key (figure, position)
    )$ddl$, s);
  execute format($ddl$
    create table %1$I.annotations (
      position bigint primary key,
      recorded_at timestamptz not null,
      figure bigint not null,
      on_date text not null,
      text text not null,
      by text,
      amount text
    )$ddl$, s);
  execute format('create index annotations_figure on %I.annotations (figure, on_date, position)', s);

  execute format($ddl$
    create table %1$I.documents (
      id uuid primary key,
      url text,
      publisher text not null,
      title text,
      published_at timestamptz,
      published json,
      retrieved_at text,
      text_hash text,
      since bigint not null,
      position bigint not null,
      recorded_at timestamptz not null
    )$ddl$, s);
  execute format('create index documents_url on %I.documents (md5(url)) where url is not null', s);
  execute format($ddl$
    create table %1$I.document_versions (
      document uuid not null,
      position bigint not null,
      recorded_at timestamptz not null,
      event text not null,
      data json not null,
      primary key (document, position)
    )$ddl$, s);

  execute format($ddl$
    create table %1$I.data_sets (
      key text primary key,
      title text not null,
      publisher text not null,
      url text,
      licence text,
      since bigint not null,
      position bigint not null,
      recorded_at timestamptz not null
    )$ddl$, s);

  if trigrams is not null then
    foreach searched in array array['topics', 'sources', 'figures'] loop
      execute format('create index %1$s_search on %2$I.%1$s using gin (search %3$s)', searched, s, trigrams);
    end loop;
  end if;
end
$body$`)
    .execute(db);
};
