import { type Kysely, sql } from 'kysely';

/*
 * The one way into the log. Everything of a call happens in one transaction and, up to the commit, in one place at a time.
 *
 * Parameters. One joined text per column (separator U+0001, which no JSON text can hold raw): measured at 0.88 of COPY, where text[]
 * reached 0.53. Groups are numbered from 0 in the order of their events; what belongs to groups travels as JSON with the group's number `g`.
 *
 * Result. first_position and recorded_at alone when every event is new: event n then has position first_position + n. Otherwise
 * `positions` (per event) and `flags` (per event: n new, d known with the same content, o known with other content, x its group was refused).
 */
const append = `
create function log.append(
  p_ids text, p_streams text, p_types text, p_schema_versions text, p_topics text, p_data text, p_meta text, p_hashes bytea, p_claim_keys text,
  p_counts text, p_versioned boolean, p_expected json,
  p_slices json, p_notes text, p_rejections json, p_originals text, p_places text, p_problems text, p_companions json,
  p_definitions json, p_claim_states json, p_content json,
  out first_position bigint, out recorded_at timestamptz, out positions bigint[], out flags text, out refusals json
) language plpgsql volatile
-- Plans are cached per connection; one made while the log was empty must not scan it once it is large.
set enable_seqscan = off set jit = off
-- A writer that hangs in the lock would stop all others: they give up instead, and nothing of theirs is recorded.
set lock_timeout = '15s'
as $append$
#variable_conflict use_column
declare
  separator constant text := E'\\x01';
  -- Taken apart and read before the lock: calls that wait behind each other do this side by side.
  v_ids constant uuid[] := string_to_array(p_ids, separator)::uuid[];
  v_streams constant text[] := string_to_array(p_streams, separator);
  v_types constant text[] := string_to_array(p_types, separator);
  v_schema_versions constant smallint[] := string_to_array(p_schema_versions, separator)::smallint[];
  v_topics constant text[] := string_to_array(p_topics, separator, '');
  v_data constant json[] := string_to_array(p_data, separator)::json[];
  v_meta constant json[] := string_to_array(p_meta, separator)::json[];
  v_claim_keys constant bigint[] := string_to_array(p_claim_keys, separator, '')::bigint[];
  v_total constant integer := cardinality(v_ids);
  v_new integer := v_total;
  v_last bigint;
  v_last_at timestamptz;
  v_now timestamptz;
  v_groups integer[];
  v_versions integer[];
  v_positions bigint[];
  v_flags text;
  v_refused integer[] := '{}';
  v_refusals json[] := '{}';
  v_idle integer[] := '{}';
  v_known_ids uuid[];
  v_known_positions bigint[];
  v_known_hashes bytea[];
  v_found json[];
  v_found_groups integer[];
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append wants read committed: its statements must see what was committed while it waited for the lock' using errcode = 'LG002';
  end if;

  -- Columns that do not fit together would be filled up with nulls, quietly.
  if length(p_hashes) <> v_total * 32 or cardinality(v_streams) <> v_total or cardinality(v_types) <> v_total or cardinality(v_data) <> v_total
    or cardinality(v_meta) <> v_total then
    raise exception 'log.append was given columns of different lengths' using errcode = 'LG003';
  end if;

  -- First of all the lock. Statements after it see every append that ever committed, so positions below are handed out in commit
  -- order, without gaps, and whoever reads "position > n" misses nothing. It falls with the end of the transaction.
  perform pg_advisory_xact_lock(7267041890);

  select c.position, c.recorded_at into v_last, v_last_at from log.commits c order by c.recorded_at desc limit 1;
  v_last := coalesce(v_last, 0);
  v_now := clock_timestamp();
  -- Clocks step back; the record clock does not. greatest() ignores the null of an empty log.
  v_now := greatest(v_now, v_last_at + interval '1 microsecond');

  -- Known events first, versions after: a group handed in again is not in conflict with itself.
  select array_agg(e.id), array_agg(e.position), array_agg(e.hash) into v_known_ids, v_known_positions, v_known_hashes
  from log.events e where e.id = any (v_ids);

  if v_known_ids is not null or p_expected is not null then
    select array_agg(c.g - 1 order by c.g, n) into v_groups
    from unnest(string_to_array(p_counts, separator)::integer[]) with ordinality as c(size, g), generate_series(1, c.size) n;

    -- An id that stands for other content: for a claim that is "already known, with a note"; for anything else somebody made an id wrongly.
    select array_agg(r.g::integer), array_agg(json_build_object('g', r.g, 'type', 'reused', 'id', r.id)) into v_found_groups, v_found
    from (
      select distinct on (u.g) u.g, u.id
      from unnest(v_ids, v_groups, v_types) with ordinality as u(id, g, type, o)
      join unnest(v_known_ids, v_known_hashes) as k(id, hash) on k.id = u.id
      where u.type not in ('ClaimRecorded', 'ClaimCorrected') and k.hash <> substring(p_hashes from (u.o::integer - 1) * 32 + 1 for 32)
      order by u.g, u.o
    ) r;
    v_refused := v_refused || coalesce(v_found_groups, '{}');
    v_refusals := v_refusals || coalesce(v_found, '{}');

    -- Groups that bring nothing new: their expectations held when they were recorded, and what they changed may have changed since.
    select coalesce(array_agg(w.g), '{}') into v_idle
    from (
      select u.g from unnest(v_ids, v_groups) as u(id, g) left join unnest(v_known_ids) as k(id) on k.id = u.id
      group by u.g having bool_and(k.id is not null)
    ) w;

    select array_agg(r.g), array_agg(json_build_object('g', r.g, 'type', 'conflict', 'stream', r.stream, 'expected', r.version, 'found', r.found))
      into v_found_groups, v_found
    from (
      select distinct on (x.g) x.g, x.stream, x.version, coalesce(h.version, 0) as found
      from json_to_recordset(p_expected) as x(g integer, stream text, version integer)
      left join log.stream_heads h on h.stream = x.stream
      where coalesce(h.version, 0) <> x.version and x.g <> all (v_idle) and x.g <> all (v_refused)
      order by x.g, x.stream
    ) r;
    v_refused := v_refused || coalesce(v_found_groups, '{}');
    v_refusals := v_refusals || coalesce(v_found, '{}');
  end if;

  if p_slices is not null then
    -- The fence: only the present lease of a part moves it on, and only by its next slice.
    with slice as (
      select * from json_to_recordset(p_slices) as s(g integer, submission uuid, part integer, slice integer, epoch integer, last boolean)
      where s.g <> all (v_refused)
    ), moved as (
      update submissions.parts p
      set next_slice = p.next_slice + 1, state = case when s.last then 'done' else p.state end
      from slice s
      where p.submission = s.submission and p.part = s.part and p.epoch = s.epoch and p.state = 'leased' and p.next_slice = s.slice
      returning s.g
    )
    select array_agg(s.g), array_agg(json_build_object('g', s.g, 'type', 'fenced')) into v_found_groups, v_found
    from slice s where not exists (select from moved m where m.g = s.g);
    v_refused := v_refused || coalesce(v_found_groups, '{}');
    v_refusals := v_refusals || coalesce(v_found, '{}');
    if v_found_groups is not null and v_groups is null then
      select array_agg(c.g - 1 order by c.g, n) into v_groups
      from unnest(string_to_array(p_counts, separator)::integer[]) with ordinality as c(size, g), generate_series(1, c.size) n;
    end if;
  end if;

  if v_known_ids is not null or cardinality(v_refused) > 0 then
    select array_agg(case e.flag when 'n' then v_last + e.nth when 'x' then null else e.known end order by e.o),
      coalesce(string_agg(e.flag, '' order by e.o), ''), count(*) filter (where e.flag = 'n')
      into v_positions, v_flags, v_new
    from (
      select f.o, f.known, f.flag, count(*) filter (where f.flag = 'n') over (order by f.o) as nth
      from (
        select u.o, k.position as known,
          case
            when u.g = any (v_refused) then 'x'
            when k.id is null then 'n'
            when k.hash = substring(p_hashes from (u.o::integer - 1) * 32 + 1 for 32) then 'd'
            else 'o'
          end as flag
        from unnest(v_ids, v_groups) with ordinality as u(id, g, o)
        left join unnest(v_known_ids, v_known_positions, v_known_hashes) as k(id, position, hash) on k.id = u.id
      ) f
    ) e;
    v_new := coalesce(v_new, 0);
  end if;

  if p_versioned and v_new > 0 then
    with event as (
      select u.stream, u.o, row_number() over (partition by u.stream order by u.o)::integer as nth
      from unnest(v_streams, string_to_array(v_flags, null)) with ordinality as u(stream, flag, o)
      where not starts_with(u.stream, 'claim:') and coalesce(u.flag, 'n') = 'n'
    ), head as (
      insert into log.stream_heads as h (stream, version)
      select e.stream, max(e.nth) from event e group by e.stream order by e.stream
      on conflict (stream) do update set version = h.version + excluded.version
      returning h.stream, h.version
    )
    select array_agg(v.version order by o.o) into v_versions
    from generate_series(1, v_total) as o(o)
    left join (
      select e.o, h.version - max(e.nth) over (partition by e.stream) + e.nth as version from event e join head h on h.stream = e.stream
    ) v on v.o = o.o;
  end if;

  if v_flags is null then
    insert into log.events (position, id, stream, version, type, schema_version, topic, data, meta, hash, recorded_at, claim_key)
    select v_last + u.o, u.id, u.stream, u.version, u.type, u.schema_version, u.topic, u.data, u.meta,
      substring(p_hashes from (u.o::integer - 1) * 32 + 1 for 32), v_now, u.claim_key
    from unnest(v_ids, v_streams, v_versions, v_types, v_schema_versions, v_topics, v_data, v_meta, v_claim_keys)
      with ordinality as u(id, stream, version, type, schema_version, topic, data, meta, claim_key, o);
  elsif v_new > 0 then
    insert into log.events (position, id, stream, version, type, schema_version, topic, data, meta, hash, recorded_at, claim_key)
    select u.position, u.id, u.stream, u.version, u.type, u.schema_version, u.topic, u.data, u.meta,
      substring(p_hashes from (u.o::integer - 1) * 32 + 1 for 32), v_now, u.claim_key
    from unnest(v_ids, v_streams, v_versions, v_types, v_schema_versions, v_topics, v_data, v_meta, v_claim_keys, v_positions, string_to_array(v_flags, null))
      with ordinality as u(id, stream, version, type, schema_version, topic, data, meta, claim_key, position, flag, o)
    where u.flag = 'n'
    order by u.o;
  end if;

  if v_new > 0 then
    insert into log.commits (recorded_at, position) values (v_now, v_last + v_new);
  end if;

  if p_slices is not null then
    perform log.write_slices(p_slices, p_notes, v_refused, v_last, v_now, v_positions, v_flags);
  end if;
  if p_rejections is not null then
    insert into submissions.rejections (submission, part, item, original, place, problems)
    select r.submission, r.part, r.item, t.original::json, t.place::json, t.problems::json
    from (
      select (e.value ->> 'g')::integer as g, (e.value ->> 'submission')::uuid as submission, (e.value ->> 'part')::integer as part,
        (e.value ->> 'item')::bigint as item, e.o
      from json_array_elements(p_rejections) with ordinality as e(value, o)
    ) r
    join unnest(string_to_array(p_originals, separator), string_to_array(p_places, separator), string_to_array(p_problems, separator))
      with ordinality as t(original, place, problems, o) on t.o = r.o
    where r.g <> all (v_refused);
  end if;
  if p_companions is not null then
    insert into submissions.companions (data_set, key, field, value, published_at)
    select distinct on (w.data_set, w.key, w.field, w.published_at) w.data_set, w.key, w.field, w.value, w.published_at
    from json_to_recordset(p_companions) as w(g integer, n integer, data_set text, key text, field text, value text, published_at timestamptz)
    where w.g <> all (v_refused)
    order by w.data_set, w.key, w.field, w.published_at, w.g desc, w.n desc
    on conflict (data_set, key, field, published_at) do update set value = excluded.value;
  end if;
  if p_content is not null then
    insert into log.content (hash, body, recorded_at)
    select distinct on (w.hash) decode(w.hash, 'hex'), w.body, v_now
    from json_to_recordset(p_content) as w(g integer, hash text, body text)
    where w.g <> all (v_refused)
    on conflict (hash) do nothing;
  end if;
  if p_definitions is not null or p_claim_states is not null then
    perform log.move_directory(p_definitions, p_claim_states, v_refused || v_idle);
  end if;

  -- A hint, once per call: readers also look by themselves.
  if v_new > 0 then
    perform pg_notify('factline_log', (v_last + v_new)::text);
  end if;

  first_position := v_last + 1;
  recorded_at := v_now;
  positions := v_positions;
  flags := v_flags;
  if cardinality(v_refusals) > 0 then
    refusals := array_to_json(v_refusals);
  end if;
end $append$;
`;

const writeSlices = `
create function log.write_slices(
  p_slices json, p_notes text, p_refused integer[], p_last bigint, p_now timestamptz, p_positions bigint[], p_flags text
) returns void language plpgsql volatile as $write$
#variable_conflict use_column
begin
  if p_flags is null then
    -- Every event is new: outcomes stand as decided, positions follow from p_last.
    insert into submissions.slices (submission, part, slice, first_item, items, outcomes, first_position, positions, notes, recorded, already_known, skipped, rejected, recorded_at)
    select s.submission, s.part, s.slice, s.first_item, string_to_array(s.items, ',')::integer[], s.outcomes, p_last + s.first_event,
      (select array_agg(p_last + nullif(e.n, '0')::integer order by e.o) from string_to_table(s.events, ',') with ordinality as e(n, o)),
      t.note::json, s.recorded, s.already_known, s.skipped, s.rejected, p_now
    from json_to_recordset(p_slices) as s(n integer, submission uuid, part integer, slice integer, first_item bigint, items text, outcomes text,
        first_event integer, events text, recorded integer, already_known integer, skipped integer, rejected integer)
    left join string_to_table(p_notes, E'\\x01', '') with ordinality as t(note, o) on t.o = s.n;
    return;
  end if;

  insert into submissions.slices (submission, part, slice, first_item, items, outcomes, first_position, positions, notes, recorded, already_known, skipped, rejected, recorded_at)
  select s.submission, s.part, s.slice, s.first_item, string_to_array(s.items, ',')::integer[], i.outcomes, null, i.positions,
    case when i.other is null then t.note::json else array_to_json(array(select json_array_elements(t.note::json)) || i.other) end,
    length(i.outcomes) - length(replace(i.outcomes, 'r', '')), length(i.outcomes) - length(replace(i.outcomes, 'k', '')),
    s.skipped, s.rejected, p_now
  from json_to_recordset(p_slices) as s(n integer, g integer, submission uuid, part integer, slice integer, first_item bigint, items text, outcomes text,
      first_event integer, events text, skipped integer, rejected integer)
  left join string_to_table(p_notes, E'\\x01', '') with ordinality as t(note, o) on t.o = s.n
  cross join lateral (
    select string_agg(case when l.letter = 'r' and f.flag in ('d', 'o') then 'k' else l.letter end, '' order by l.o) as outcomes,
      array_agg(f.position order by l.o) as positions,
      array_agg(json_build_object('item', coalesce(l.item::bigint, s.first_item + l.o - 1), 'note', 'other-content') order by l.o)
        filter (where l.letter = 'r' and f.flag = 'o') as other
    from unnest(string_to_array(s.outcomes, null), string_to_array(s.events, ','), string_to_array(s.items, ',')) with ordinality as l(letter, event, item, o)
    left join unnest(p_positions, string_to_array(p_flags, null)) with ordinality as f(position, flag, o)
      on f.o = case when s.events is null then s.first_event + l.o - 1 else l.event::bigint end
  ) i
  where s.g <> all (p_refused);
end $write$;
comment on function log.write_slices is 'Part of log.append: outcomes of the slices whose groups were not refused.';
`;

const moveDirectory = `
create function log.move_directory(p_definitions json, p_claim_states json, p_leave integer[]) returns void language plpgsql volatile as $move$
#variable_conflict use_column
begin
  if p_definitions is not null then
    with change as (
      select distinct on (w.kind, w.key) w.kind, w.key, w.data, w.names
      from json_to_recordset(p_definitions) as w(g integer, n integer, kind text, key text, data json, names json)
      where w.g <> all (p_leave)
      order by w.kind, w.key, w.g desc, w.n desc
    ), written as (
      insert into log.definitions (kind, key, data) select c.kind, c.key, c.data from change c
      on conflict (kind, key) do update set data = excluded.data
    ), forgotten as (
      delete from log.definition_names d using change c
      where d.kind = c.kind and d.key = c.key and d.name not in (select json_array_elements_text(c.names))
    )
    insert into log.definition_names (kind, name, key)
    select distinct c.kind, a.name, c.key from change c cross join lateral json_array_elements_text(c.names) as a(name)
    on conflict (kind, name, key) do nothing;
  end if;
  if p_claim_states is not null then
    insert into log.claim_states (claim, state, disputes, figure, segment, point, claim_key)
    select distinct on (w.claim) w.claim, w.state, w.disputes, w.figure, w.segment, w.point, w.claim_key
    from json_to_recordset(p_claim_states) as w(g integer, n integer, claim uuid, state text, disputes json, figure text, segment integer, point text, claim_key bigint)
    where w.g <> all (p_leave)
    order by w.claim, w.g desc, w.n desc
    on conflict (claim) do update
    set state = excluded.state, disputes = excluded.disputes, figure = excluded.figure, segment = excluded.segment, point = excluded.point,
      claim_key = excluded.claim_key;
  end if;
end $move$;
comment on function log.move_directory is 'Part of log.append: moves the ingest directory on, except for the groups in p_leave.';
`;

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own day only
export const up = async (db: Kysely<any>): Promise<void> => {
  await sql.raw(writeSlices).execute(db);
  await sql.raw(moveDirectory).execute(db);
  await sql.raw(append).execute(db);
  await sql
    .raw(
      "comment on function log.append is 'The one way into the log: lock, known ids, versions, lease, events, outcomes, directory, notification; one transaction.'",
    )
    .execute(db);
};
