import { type Kysely, sql } from 'kysely';

/**
 * `projections.create_figures_tables(schema)`: the tables of one generation of the `figures` projection. The one source of their
 * shape, for the first creation and for every rebuild.
 *
 * `figure` everywhere is `figures.id`: the position of its FigureDefined, so that it is the same in every generation.
 * Positions are the record clock: `known_from <= T and (known_to is null or known_to > T)` is what stood at position T.
 */
export const up = async (db: Kysely<unknown>): Promise<void> => {
  await sql
    .raw(`
create function projections.create_figures_tables(s text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $body$
begin
  -- Updated once per page for each figure it touches.
  execute format($ddl$
    create table %1$I.figures (
      id bigint primary key,
      key text not null unique,
      topic text not null,
      definition json not null,
      preference json,
      segment smallint,
      point text,
      ends_at timestamptz,
      period json,
      value json,
      low text,
      high text,
      status text not null default 'no-claims',
      flags json not null default '[]',
      winners json not null default '[]',
      winner uuid,
      origin text,
      head text,
      outlook json not null default '[]',
      explanation json not null default '{"code":"no-claims","args":{}}',
      last_confirmed_at timestamptz,
      newest_published_at timestamptz,
      newest_ends_at timestamptz,
      claims int not null default 0,
      cells int not null default 0,
      withdrawn_cells int not null default 0,
      numberless_cells int not null default 0,
      revisions int not null default 0,
      revised_at timestamptz,
      revision_position bigint,
      revision_ordinal bigint,
      position bigint not null
    ) with (fillfactor = 50)$ddl$, s);
  execute format('create index figures_topic on %I.figures (topic, key)', s);

  execute format($ddl$
    create table %1$I.claims (
      id uuid not null,
      since bigint not null,
      until bigint,
      position bigint not null,
      recorded_at timestamptz not null,
      figure bigint not null,
      segment smallint not null,
      named_segment smallint,
      point text not null,
      ends_at timestamptz not null,
      origin text not null,
      data_set text,
      document uuid,
      part_of uuid,
      held timestamptz not null,
      published_at timestamptz not null,
      counts boolean not null,
      known_from bigint,
      known_to bigint,
      state text not null default 'recorded' check (state in ('recorded', 'corrected', 'retracted', 'struck', 'moved')),
      state_position bigint,
      replaced_by uuid,
      reaffirms uuid,
      facts json not null,
      primary key (id, since)
    ) with (fillfactor = 90)$ddl$, s);
  -- A point's cells; a figure's claims by point, newest first; series.
  execute format('create index claims_point on %I.claims (figure, ends_at, published_at, position)', s);
  -- An origin's candidates for its standing claim, newest first; also up to a date.
  execute format('create index claims_origin on %I.claims (figure, origin, segment, held, published_at)', s);
  -- What was published after a moment, for vintages and comparisons.
  execute format('create index claims_published on %I.claims (figure, published_at)', s);
  -- What is planned or projected; most figures have none.
  execute format('create index claims_outlook on %I.claims (figure, ends_at) where not counts', s);
  execute format('create index claims_document on %I.claims (document) where document is not null', s);
  execute format('create index claims_part_of on %I.claims (part_of) where part_of is not null', s);

  execute format($ddl$
    create table %1$I.withdrawals (
      id text not null,
      since bigint not null,
      until bigint,
      position bigint not null,
      recorded_at timestamptz not null,
      figure bigint not null,
      segment smallint not null,
      named_segment smallint,
      point text not null,
      ends_at timestamptz not null,
      period json not null,
      voice text not null,
      claim uuid,
      published_at timestamptz not null,
      published json not null,
      place int not null,
      by text not null,
      reason text not null,
      document uuid,
      data_set text,
      known_from bigint,
      known_to bigint,
      primary key (id, since)
    )$ddl$, s);
  execute format('create index withdrawals_point on %I.withdrawals (figure, ends_at)', s);

  execute format($ddl$
    create table %1$I.disputes (
      id text primary key,
      claim uuid not null,
      figure bigint not null,
      by text not null,
      reason text not null,
      published_at timestamptz not null,
      document uuid,
      known_from bigint not null,
      known_to bigint
    )$ddl$, s);
  execute format('create index disputes_claim on %I.disputes (claim)', s);

  execute format($ddl$
    create table %1$I.origins (
      figure bigint not null,
      origin text not null,
      since bigint not null,
      primary key (figure, origin)
    )$ddl$, s);
  execute format('create index origins_origin on %I.origins (origin)', s);

  -- Only ever inserted into: the last row at or before a position is what the origin's word was then.
  execute format($ddl$
    create table %1$I.standings (
      figure bigint not null,
      origin text not null,
      position bigint not null,
      claim uuid,
      segment smallint,
      head text,
      no_new_number uuid,
      contradicts uuid,
      disputed_by json,
      primary key (figure, origin, position)
    )$ddl$, s);

  execute format($ddl$
    create table %1$I.points (
      figure bigint not null,
      ends_at timestamptz not null,
      segment smallint not null,
      point text not null,
      period json not null,
      first_position bigint not null,
      position bigint not null,
      value json,
      low text,
      high text,
      status text not null,
      flags json not null,
      winner uuid,
      origin text,
      explanation json not null,
      last_confirmed_at timestamptz,
      primary key (figure, ends_at, segment, point)
    ) with (fillfactor = 90)$ddl$, s);

  -- The feed. Only ever inserted into.
  execute format($ddl$
    create table %1$I.revisions (
      position bigint not null,
      ordinal bigint not null,
      kind text not null default 'revision' check (kind in ('revision', 'reaffirmation')),
      recorded_at timestamptz not null,
      figure bigint not null,
      topic text not null,
      headline boolean not null,
      segment smallint,
      point text,
      ends_at timestamptz,
      period json,
      from_period json,
      from_value json,
      to_value json,
      from_status text not null,
      to_status text not null,
      low text,
      high text,
      flags json not null,
      winner uuid,
      origin text,
      last_confirmed_at timestamptz,
      direction text not null,
      reason text not null,
      changed_by text not null,
      claim uuid,
      explanation json not null,
      moved_to_position bigint,
      moved_to_ordinal bigint,
      moved_from_position bigint,
      moved_from_ordinal bigint,
      primary key (position, ordinal)
    )$ddl$, s);
  execute format('create index revisions_headline on %I.revisions (figure, position, ordinal) where headline', s);
  execute format('create index revisions_point on %I.revisions (figure, ends_at, position, ordinal) where not headline', s);

  -- The projection''s own copy, one per lane: every lane hears of sources at its own pace.
  execute format($ddl$
    create table %1$I.sources (
      lane int not null,
      key text not null,
      speaks_for text,
      merged_into text,
      position bigint not null,
      primary key (lane, key)
    )$ddl$, s);

  execute format($c$comment on table %I.figures is 'Headline of each figure as it stands. Losers are not kept: apply the policy to the standings.'$c$, s);
  execute format($c$comment on column %I.figures.id is 'Position of its FigureDefined: the same in every generation.'$c$, s);
  execute format($c$comment on column %I.figures.winner is 'The claim behind value.'$c$, s);
  execute format($c$comment on column %I.figures.revisions is 'Revisions of the headline; the last is (revision_position, revision_ordinal).'$c$, s);
  execute format($c$comment on table %I.claims is 'Claims at their place. A claim has one row, and another from the position on where it was moved, re-segmented or came to stand again; until is null on the present one.'$c$, s);
  execute format($c$comment on column %I.claims.origin is 'As claimed; sources merged since count as another (standings.origin).'$c$, s);
  execute format($c$comment on column %I.claims.named_segment is 'Segment that the claim (or the event that moved it) names; null: it follows from published_at.'$c$, s);
  execute format($c$comment on column %I.claims.counts is 'Asserted: may become its origin''s standing claim.'$c$, s);
  execute format($c$comment on column %I.claims.known_from is 'From this position to known_to it stood in its cell; null: it never did.'$c$, s);
  execute format($c$comment on column %I.claims.facts is 'The event''s data: a ClaimFacts and what the event adds.'$c$, s);
  execute format($c$comment on table %I.withdrawals is 'Entries of cells that took a voice''s word back.'$c$, s);
  execute format($c$comment on table %I.standings is 'Each origin''s standing claim from this position on (null: none), until its next row. One probe per origin answers any position.'$c$, s);
  execute format($c$comment on column %I.standings.origin is 'After merges of sources, as known at position.'$c$, s);
  execute format($c$comment on column %I.standings.head is 'Head of its chain of speaksFor, as known at position.'$c$, s);
  execute format($c$comment on table %I.points is 'Answer at each point as it stands.'$c$, s);
  execute format($c$comment on table %I.revisions is 'Every step of every point and headline, and reaffirmations of headlines, in feed order (position, ordinal).'$c$, s);
  execute format($c$comment on column %I.revisions.ordinal is 'Counts from 0 within the figure of the event; other figures that the event touched count from figure * 2^20. The same for any number of lanes.'$c$, s);
  execute format($c$comment on column %I.revisions.claim is 'The claim that the event is about, where it is about one.'$c$, s);
  execute format($c$comment on column %I.revisions.winner is 'The claim behind to_value.'$c$, s);
end
$body$`)
    .execute(db);
};
