import { type Kysely, sql } from 'kysely';

const tables = `
create schema log;
comment on schema log is 'The event log and what ingest decides on. Appended to by log.append alone.';

create table log.events (
  position bigint not null,
  id uuid not null,
  stream text not null,
  version integer,
  type text not null,
  schema_version smallint not null,
  topic text,
  data json not null,
  meta json not null,
  hash bytea not null,
  recorded_at timestamptz not null,
  claim_key bigint,
  constraint events_pkey primary key (position),
  constraint events_id_key unique (id),
  constraint events_version_check check (version is not null or starts_with(stream, 'claim:'))
) with (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);

comment on table log.events is 'Every event, once, for ever. Rows are inserted by log.append alone and never change; triggers refuse anything else.';
comment on column log.events.position is 'Place in the one order of all events: 1, 2, 3 ... without gaps, visible in this order to every reader.';
comment on column log.events.id is 'Deterministic UUID: the same thing handed in twice is known. The id of a claim event is the id of its claim.';
comment on column log.events.stream is 'What the event is about: topic:, source:, document:, dataset:, figure: or claim: and a key.';
comment on column log.events.version is 'Number of the event in its stream, from 1; absent for claim streams, which need none.';
comment on column log.events.type is 'Name of the event, past tense (docs/glossary.md).';
comment on column log.events.schema_version is 'Version of the shape of data; readers upcast it to the present one, nobody rewrites it.';
comment on column log.events.topic is 'Topic of figure and claim events, by which projections are laid out in lanes; absent where every lane is concerned.';
comment on column log.events.data is 'What happened, as RFC 8785 (canonical) JSON text: json keeps it as written, so that hash can be checked against it.';
comment on column log.events.meta is 'Who acted, and the submission and item it came with.';
comment on column log.events.hash is 'SHA-256 of the RFC 8785 form of {data, schemaVersion, type}.';
comment on column log.events.recorded_at is 'When the log knew. Set by the database, one moment per append call, strictly later than the call before.';
comment on column log.events.claim_key is 'For claims: figure and point folded into one number, to find the claims of a point. Not unique; whoever looks compares the real keys.';

create unique index events_stream_version_key on log.events (stream, version) where version is not null;
create index events_stream_position_idx on log.events (stream, position) where type <> 'ClaimRecorded';
create index events_claim_key_idx on log.events (claim_key) where claim_key is not null;
comment on index log.events_stream_version_key is 'Second belt under the versions of stream_heads.';
comment on index log.events_stream_position_idx is 'Reads one stream. A claim''s first event is not in it: its id is the claim''s id.';

create table log.commits (
  recorded_at timestamptz not null,
  position bigint not null,
  constraint commits_pkey primary key (recorded_at)
);
comment on table log.commits is 'One row per append call: turns a moment into a position, the same for every reader. The last row is the head of the log.';
comment on column log.commits.recorded_at is 'recorded_at of every event of the call.';
comment on column log.commits.position is 'Position of the last event of the call.';

create view log.head as
  select coalesce(max(latest.position), 0) as position, max(latest.recorded_at) as recorded_at
  from (select c.position, c.recorded_at from log.commits c order by c.recorded_at desc limit 1) latest;
comment on view log.head is 'The last position and when it was recorded: always one row, position 0 while the log is empty.';

create table log.stream_heads (
  stream text not null,
  version integer not null,
  constraint stream_heads_pkey primary key (stream)
) with (fillfactor = 80);
comment on table log.stream_heads is 'Version of every stream that has versions: what an expected version is compared with.';

create table log.content (
  hash bytea not null,
  body text,
  recorded_at timestamptz not null,
  erased_at timestamptz,
  constraint content_pkey primary key (hash),
  constraint content_erased_check check ((body is null) = (erased_at is not null))
);
comment on table log.content is 'Long or personal text, kept beside the log so that it can be erased while the log stays whole.';
comment on column log.content.hash is 'SHA-256 of the salt of this installation and the text; events hold it in place of the text.';
comment on column log.content.body is 'The text; null once erased.';

create table log.definitions (
  kind text not null,
  key text not null,
  data json not null,
  constraint definitions_pkey primary key (kind, key),
  constraint definitions_kind_check check (kind in ('topic', 'source', 'figure', 'document', 'data-set'))
) with (fillfactor = 90);
comment on table log.definitions is 'Ingest directory: topics, sources, figures, documents and data sets as they stand. Moved on by log.append; can be rebuilt from the events.';

create table log.definition_names (
  kind text not null,
  name text not null,
  key text not null,
  constraint definition_names_pkey primary key (kind, name, key)
);
comment on table log.definition_names is 'Ingest directory: other names under which a definition is found (names and aliases of sources folded to lower case, URLs of documents).';
create index definition_names_key_idx on log.definition_names (kind, key);

create table log.claim_states (
  claim uuid not null,
  state text not null,
  disputes json,
  figure text,
  segment integer,
  point text,
  claim_key bigint,
  constraint claim_states_pkey primary key (claim),
  constraint claim_states_state_check check (state in ('recorded', 'corrected', 'retracted', 'struck', 'moved'))
) with (fillfactor = 90);
comment on table log.claim_states is 'Ingest directory: claims to which something happened after they were recorded. All others are as their event says.';
comment on column log.claim_states.disputes is 'Id of the dispute to who disputes and whether it was withdrawn.';
comment on column log.claim_states.figure is 'Where a moved claim belongs now; null when it was never moved.';
comment on column log.claim_states.point is 'Point key of the claim under the figure it was moved to.';
comment on column log.claim_states.claim_key is 'As in log.events, for the place a claim was moved to.';
create index claim_states_claim_key_idx on log.claim_states (claim_key) where claim_key is not null;

create function log.claim_of(stream text) returns uuid language sql immutable parallel safe as $$
  select case when stream ~ '^claim:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then substr(stream, 7)::uuid end
$$;
comment on function log.claim_of is 'The claim that a stream is of; null for other streams.';

create function log.lock_appends() returns void language sql as $$
  select pg_advisory_xact_lock(7267041890)
$$;
comment on function log.lock_appends is 'Waits for the append under way and holds off all others until the end of the transaction.';

create function log.settled_clock() returns timestamptz language plpgsql volatile set lock_timeout = '15s' as $$
begin
  perform pg_advisory_xact_lock_shared(7267041890);
  return clock_timestamp();
end $$;
comment on function log.settled_clock is 'A moment up to which the log is settled: every append that began before it has ended, every later one is recorded after it.';

create function log.refuse_change() returns trigger language plpgsql as $$
begin
  -- LG001: see sqlStates in @factline/database
  raise exception '% on %.% is refused: the log is append-only', tg_op, tg_table_schema, tg_table_name using errcode = 'LG001';
end $$;
comment on function log.refuse_change() is 'Keeps the log append-only even for its owner.';

create trigger events_append_only before update or delete or truncate on log.events for each statement execute function log.refuse_change();
create trigger commits_append_only before update or delete or truncate on log.commits for each statement execute function log.refuse_change();
`;

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own day only
export const up = async (db: Kysely<any>): Promise<void> => {
  await sql.raw(tables).execute(db);
};
