import { type Kysely, sql } from 'kysely';

// The tables of a submission that log.append writes in the transaction of the events. Everything else about submissions comes in 0020.
const tables = `
create schema submissions;
comment on schema submissions is 'What was handed in, and what became of every item of it.';

create table submissions.parts (
  submission uuid not null,
  part integer not null,
  pass text not null default 'lines',
  bytes bytea,
  first_line bigint not null default 1,
  first_item bigint not null default 0,
  state text not null default 'pending',
  epoch integer not null default 0,
  leased_until timestamptz,
  next_slice integer not null default 0,
  constraint parts_pkey primary key (submission, part),
  constraint parts_pass_check check (pass in ('definitions', 'lines')),
  constraint parts_state_check check (state in ('pending', 'leased', 'done'))
) with (fillfactor = 50);
comment on table submissions.parts is 'The queue of record of ingest: the bytes handed in, cut at record boundaries, and how far each part is recorded.';
comment on column submissions.parts.epoch is 'Raised by every lease. log.append refuses slices of an older lease: a worker that woke from the dead records nothing.';
comment on column submissions.parts.next_slice is 'Slices below it are recorded. Moved by log.append, in the transaction of their events.';

create table submissions.slices (
  submission uuid not null,
  part integer not null,
  slice integer not null,
  first_item bigint not null,
  items integer[],
  outcomes text not null,
  first_position bigint,
  positions bigint[],
  notes json,
  recorded integer not null,
  already_known integer not null,
  skipped integer not null,
  rejected integer not null,
  recorded_at timestamptz not null,
  constraint slices_pkey primary key (submission, part, slice)
);
comment on table submissions.slices is 'Outcomes of up to a thousand items of a part, committed with their events. View submissions.items shows them one by one.';
comment on column submissions.slices.items is 'Item numbers; null where they count up from first_item without a gap.';
comment on column submissions.slices.outcomes is 'One letter per item: r recorded, k already known, s skipped, x rejected.';
comment on column submissions.slices.positions is 'Position of each item''s own event, null for none. Null as a whole where every item was recorded, at positions that count up from first_position.';
comment on column submissions.slices.notes is 'JSON array of {item, note?, skip?} for the items that have one.';

create table submissions.rejections (
  submission uuid not null,
  part integer not null,
  item bigint not null,
  original json not null,
  place json not null,
  problems json not null,
  constraint rejections_pkey primary key (submission, part, item)
);
comment on table submissions.rejections is 'Refused items, whole, to be handed in again after repair.';
comment on column submissions.rejections.original is 'The item as it was handed in, as a JSON string: json can hold what text cannot (NUL, broken surrogates).';

create table submissions.companions (
  data_set text not null,
  key text not null,
  field text not null,
  value text,
  published_at timestamptz,
  constraint companions_pkey primary key (data_set, key, field)
) with (fillfactor = 90);
comment on table submissions.companions is 'Fields that claims of a data set take from another row of it, as last read.';

create view submissions.items as
  select s.submission, s.part, s.slice,
    coalesce(s.items[o.n], s.first_item + o.n - 1) as item,
    case o.letter when 'r' then 'recorded' when 'k' then 'already-known' when 's' then 'skipped' else 'rejected' end as outcome,
    coalesce(s.positions[o.n], case when s.positions is null then s.first_position + o.n - 1 end) as position
  from submissions.slices s
  cross join lateral string_to_table(s.outcomes, null) with ordinality as o(letter, n);
comment on view submissions.items is 'Every item that has an outcome, one row each. Ask for one submission and part: slices are unfolded as they are read.';
`;

// biome-ignore lint/suspicious/noExplicitAny: a migration knows the schema of its own day only
export const up = async (db: Kysely<any>): Promise<void> => {
  await sql.raw(tables).execute(db);
};
