import { type Kysely, sql } from 'kysely';

/** Schema `projections` (where each projection has got to) and `read` (views over the active generation of the read tables). */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql`create schema projections`.execute(db);
  await sql`create schema read`.execute(db);
  await sql`comment on schema projections is 'Where each projection has got to: generations, checkpoints, parked figures.'`.execute(db);
  await sql`comment on schema read is 'Views over the active generation of the read tables. Readers use these, never a generation directly.'`.execute(
    db,
  );

  await sql`
    create table projections.generations (
      projection text primary key,
      active int not null,
      activated_at timestamptz not null default now()
    )`.execute(db);
  await sql`comment on table projections.generations is 'Which generation of a projection the views in schema read show.'`.execute(db);

  // Updated once per page: room on the page keeps the updates heap-only.
  await sql`
    create table projections.checkpoints (
      projection text not null,
      generation int not null,
      lane int not null,
      lanes int not null,
      position bigint not null default 0,
      recorded_at timestamptz,
      epoch int not null default 0,
      status text not null default 'live' check (status in ('building', 'live', 'retired')),
      error text,
      updated_at timestamptz not null default clock_timestamp(),
      primary key (projection, generation, lane),
      check (lane >= 0 and lane < lanes)
    ) with (fillfactor = 50)`.execute(db);
  await sql`comment on table projections.checkpoints is 'One row per lane; locked for update while a page is folded. Its position moves in the transaction that writes the page.'`.execute(
    db,
  );
  await sql`comment on column projections.checkpoints.position is 'All events up to here are in the tables of this lane.'`.execute(db);
  await sql`comment on column projections.checkpoints.recorded_at is 'When the event at position was recorded.'`.execute(db);
  await sql`comment on column projections.checkpoints.epoch is 'Raised when a lane is taken away from its workers; a worker that read an older epoch does not write.'`.execute(
    db,
  );
  await sql`comment on column projections.checkpoints.error is 'Why the lane does not move, while it does not.'`.execute(db);

  await sql`
    create table projections.parked (
      projection text not null,
      generation int not null,
      figure text not null,
      lane int not null,
      position bigint not null,
      event_id uuid not null,
      error text not null,
      since timestamptz not null default clock_timestamp(),
      primary key (projection, generation, figure)
    )`.execute(db);
  await sql`comment on table projections.parked is 'Figures whose fold threw. Their events are passed over until FigureReleased; the lane goes on.'`.execute(
    db,
  );
  await sql`comment on column projections.parked.position is 'First event of this figure that is not in the tables.'`.execute(db);

  await sql`
    create view read.progress as
      select c.projection, c.generation, min(c.position) as position, min(c.recorded_at) as recorded_at, min(c.lanes) as lanes, max(c.error) as error
      from projections.checkpoints c join projections.generations g on g.projection = c.projection and g.active = c.generation
      group by c.projection, c.generation`.execute(db);
  await sql`comment on view read.progress is 'Position up to which every lane of the active generation has got. Feed readers stop here.'`.execute(
    db,
  );
  await sql`
    create view read.parked as
      select p.projection, p.figure, p.lane, p.position, p.event_id, p.error, p.since
      from projections.parked p join projections.generations g on g.projection = p.projection and g.active = p.generation`.execute(db);
};
