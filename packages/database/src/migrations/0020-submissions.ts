import { type Kysely, sql } from 'kysely';

const tables = `
create table submissions.submissions (
  id uuid not null,
  kind text not null,
  name text not null,
  format text not null,
  mapping text,
  mapping_format text,
  data_set text,
  published_at text,
  head json,
  actor json not null,
  state text not null default 'receiving',
  problems json,
  parts integer,
  bytes bigint,
  sha256 text,
  recorded bigint,
  known bigint,
  skipped bigint,
  rejected bigint,
  position bigint,
  created_at timestamptz not null default clock_timestamp(),
  sealed_at timestamptz,
  ended_at timestamptz,
  constraint submissions_pkey primary key (id),
  constraint submissions_kind_check check (kind in ('file', 'api')),
  constraint submissions_state_check check (state in ('receiving', 'waiting', 'running', 'done', 'failed', 'recalled')),
  constraint submissions_mapping_check check ((mapping is null) = (mapping_format is null)),
  constraint submissions_sealed_check check (state = 'receiving' or (parts is not null and bytes is not null and sha256 is not null)),
  constraint submissions_done_check check (state <> 'done' or (recorded + known + skipped + rejected >= 0 and ended_at is not null))
) with (fillfactor = 80);

comment on table submissions.submissions is 'One batch handed in: a file or the commands of a mutation, with who handed it in and how far it is.';
comment on column submissions.submissions.kind is 'file, read in the background; api: somebody waits for the outcome, so workers take it first.';
comment on column submissions.submissions.name is 'File name or name of the mutation, for people.';
comment on column submissions.submissions.mapping is 'How the columns of a table are read: JSON or YAML text as handed in.';
comment on column submissions.submissions.published_at is 'Publication time of a file whose rows do not say theirs, as written.';
comment on column submissions.submissions.head is 'What the splitter found at the head of the file: format, delimiter, column names, problems.';
comment on column submissions.submissions.problems is 'Why the submission failed as a whole. Problems of single items are in submissions.rejections.';
comment on column submissions.submissions.parts is 'Number of parts, known once sealed.';
comment on column submissions.submissions.sha256 is 'Of the bytes as received, hex. The bytes themselves are dropped once every item has its outcome.';
comment on column submissions.submissions.recorded is 'Counts are filled in when it ends; while it runs they are summed over submissions.slices (see submissions.progress).';
comment on column submissions.submissions.position is 'Position of the last event of its items in the log, filled in when it ends.';

create index submissions_open_idx on submissions.submissions (kind, created_at, id) where state in ('waiting', 'running');
create index submissions_created_idx on submissions.submissions (created_at desc, id desc);

alter table submissions.parts
  drop constraint parts_pass_check,
  add constraint parts_pass_check check (pass in ('definitions', 'definitions-again', 'lines')),
  add column size integer not null default 0,
  add column first_record bigint not null default 0,
  add column oversized boolean not null default false,
  add column lease_owner integer,
  add constraint parts_submission_fkey foreign key (submission) references submissions.submissions (id) on delete cascade;
comment on column submissions.parts.size is 'Length of bytes; stays when the bytes are dropped.';
comment on column submissions.parts.first_record is 'Records of the file (rows, lines, array elements) before it.';
comment on column submissions.parts.oversized is 'It is one record that was too long, of which bytes are the beginning.';
comment on column submissions.parts.pass is 'definitions: what defines something is still to be taken from it, for every part of the submission, before the other items of any. definitions-again: those that name what a later part defines. The order of these words is the order of the passes.';
comment on column submissions.parts.first_item is 'Items in the parts before it; right once they are done.';
comment on column submissions.parts.lease_owner is 'Number under which the worker holds an advisory lock for as long as it is connected; a lease of a worker that is gone is free at once.';
create index parts_open_idx on submissions.parts (submission, pass, part) where state <> 'done';

alter table submissions.companions
  drop constraint companions_pkey,
  alter column published_at set not null,
  add constraint companions_pkey primary key (data_set, key, field, published_at);
comment on table submissions.companions is 'Timelines of fields that claims of a data set take from another row of it: from published_at on, field says value (null: the row was removed).';

create table submissions.installation (
  single boolean not null default true,
  content_salt text not null,
  constraint installation_pkey primary key (single),
  constraint installation_single_check check (single)
);
comment on table submissions.installation is 'What makes this installation itself; one row.';
comment on column submissions.installation.content_salt is 'Secret, hex: hashes of texts in the log are salted with it, so that a text that was erased cannot be guessed from its hash.';
insert into submissions.installation (content_salt)
  values (replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''));

create function submissions.instant(moment timestamptz) returns text language sql stable parallel safe
  return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
comment on function submissions.instant(timestamptz) is 'A moment as YYYY-MM-DDTHH:mm:ss.sssZ.';

create function submissions.progress(s submissions.submissions)
  returns table (recorded bigint, known bigint, skipped bigint, rejected bigint, bytes bigint, bytes_done bigint, parts integer, parts_done integer, last_position bigint)
  language sql stable as $$
  select s.recorded, s.known, s.skipped, s.rejected, s.bytes, s.bytes, s.parts, s.parts, s.position
  where s.recorded is not null
  union all
  select c.recorded, c.known, c.skipped, c.rejected, coalesce(s.bytes, p.bytes), p.bytes_done, coalesce(s.parts, p.parts), p.parts_done, c.last_position
  from (
    select coalesce(sum(l.recorded), 0)::bigint as recorded, coalesce(sum(l.already_known), 0)::bigint as known,
      coalesce(sum(l.skipped), 0)::bigint as skipped, coalesce(sum(l.rejected), 0)::bigint as rejected,
      max(case when l.positions is null then l.first_position + l.recorded - 1 else (select max(o) from unnest(l.positions) o) end) as last_position
    from submissions.slices l where l.submission = s.id
  ) c
  cross join (
    select coalesce(sum(q.size), 0)::bigint as bytes, coalesce(sum(q.size) filter (where q.state = 'done'), 0)::bigint as bytes_done,
      count(*)::integer as parts, (count(*) filter (where q.state = 'done'))::integer as parts_done
    from submissions.parts q where q.submission = s.id
  ) p
  where s.recorded is null
$$;
comment on function submissions.progress(submissions.submissions) is 'Counts and progress of one submission, one row.';

create function submissions.worker_lives(worker integer) returns boolean language sql volatile as $$
  -- 1717659511: the class of advisory locks that ingest workers hold on their number ("factline worker")
  select exists (
    select from pg_locks l
    where l.locktype = 'advisory' and l.objsubid = 2 and l.granted and l.classid = 1717659511::oid and l.objid = worker::oid
      and l.database = (select d.oid from pg_database d where d.datname = current_database())
  )
$$;
comment on function submissions.worker_lives(integer) is 'Whether the worker of this number is connected.';

create function submissions.lease_part(worker integer, lease interval, kinds text[], busy uuid[], wanted uuid)
  returns table (submission uuid, part integer, pass text, epoch integer, next_slice integer, first_item bigint)
  language plpgsql volatile as $$
declare
  chosen uuid;
  chosen_part integer;
begin
  select s.id into chosen
  from submissions.submissions s
  where s.state in ('waiting', 'running') and s.kind = any (kinds) and s.id <> all (busy) and (wanted is null or s.id = wanted)
    and not exists (
      select from submissions.parts p
      where p.submission = s.id and p.state = 'leased' and p.lease_owner <> worker and p.leased_until > clock_timestamp()
        and submissions.worker_lives(p.lease_owner)
    )
  order by s.kind, s.created_at, s.id
  limit 1
  for update skip locked;
  if chosen is null then
    return;
  end if;
  -- Again, now that the row is locked: another worker may have leased a part between this statement's start and the lock.
  if exists (
    select from submissions.parts p
    where p.submission = chosen and p.state = 'leased' and p.lease_owner <> worker and p.leased_until > clock_timestamp()
      and submissions.worker_lives(p.lease_owner)
  ) then
    return;
  end if;
  update submissions.submissions s set state = 'running' where s.id = chosen and s.state = 'waiting';
  loop
    -- Waits for an append of a worker that died in the middle of it, which may be the one that ends the part.
    select p.part into chosen_part
    from submissions.parts p
    where p.submission = chosen and p.state <> 'done'
    order by p.pass, p.part
    limit 1
    for update;
    exit when found or not exists (select from submissions.parts p where p.submission = chosen and p.state <> 'done');
  end loop;
  perform pg_notify('factline_submission', chosen::text);
  if chosen_part is null then
    return query select chosen, null::integer, null::text, null::integer, null::integer, null::bigint;
    return;
  end if;
  return query
    update submissions.parts p
    set state = 'leased', epoch = p.epoch + 1, leased_until = clock_timestamp() + lease, lease_owner = worker,
      first_item = coalesce((
        select q.first_item + coalesce((
          select sum(l.recorded + l.already_known + l.skipped + l.rejected) from submissions.slices l where l.submission = chosen and l.part = q.part
        ), 0)
        from submissions.parts q where q.submission = chosen and q.part = chosen_part - 1
      ), 0)
    where p.submission = chosen and p.part = chosen_part
    returning p.submission, p.part, p.pass, p.epoch, p.next_slice, p.first_item;
end $$;
comment on function submissions.lease_part(integer, interval, text[], uuid[], uuid) is
  'Gives a worker the next part to record: submissions of mutations first, then by age; definitions of a whole submission first, then parts in order; one part of a submission at a time. No row: nothing to do. Part null: every part is done, the submission is to be ended.';
`;

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own day only
export const up = async (db: Kysely<any>): Promise<void> => {
  await sql.raw(tables).execute(db);
};
