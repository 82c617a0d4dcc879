import { toMicros } from '@factline/database';
import type { SourceKey } from '@factline/domain';
import type { SourceRow } from '../../../catalogue/read/sources.js';
import { latestPosition, type Queryable, statement } from '../../../read/statement.js';
import type { ClaimRow } from '../claims.js';
import { booksOf, type Ground, type LinkRow, linksSql } from './ground.js';
import { atPoint, crowd, disputesSql, type Line, type LineRow, lineOf, withdrawalsSql } from './lines.js';
import { type ClockQuestion, hidden, holdsAt, noLimit, notStruck, reachAt, sourcesOfPolicy, wasPublished } from './question.js';

/** What a first look at a question found. */
export interface FirstLook {
  /** All entries of the cells at the points where an origin has its newest asserted claim. */
  readonly lines: Line[];
  /** By id, claims of these lines of which nothing newer is known than was found; told as `readClaims` tells them. */
  readonly claims: Map<string, () => ClaimRow>;
  /** A point has more claims than are read at once: an origin's newest may not be among them. */
  readonly isCrowded: boolean;
}

/** What a reading came by besides: told as `readClaims` and `readSources` tell it. */
export interface Met {
  readonly claim: (row: ClaimRow) => void;
  readonly source: (row: SourceRow) => void;
}

interface ClaimLineRow extends Omit<LineRow, 'n'> {
  readonly n: number;
  /** Null where something newer is known of the claim than was found. */
  readonly recorded_at: string | null;
  readonly state: ClaimRow['state'];
  readonly replaced_by: string | null;
  readonly reaffirms: string | null;
}
/** A source comes in the columns of a line: `id` is its key, `voice` whom it spoke for, `by` what it was merged into, `facts` what it is now. */
type Row =
  | ClaimLineRow
  | (Pick<LineRow, 'id' | 'position'> & {
      readonly n: null;
      readonly voice: SourceKey | null;
      readonly by: SourceKey | null;
      readonly facts: SourceRow | null;
    });

/** Merges of merges that are followed; ingest refuses circles. */
const longestChain = 64;

/** The claims of an origin that the clocks of publication and reference let through. */
const stretch = 'c.figure = q.figure and c.origin = q.origin and c.segment = q.segment and c.held <= least(q.published_by, q.ends_by)';
/** A claim that its own voice took back since cannot be the word of its cell: passed over, it does not make a second look. */
const wasTakenBack = `c.state <> 'recorded' and exists (
  select from read.withdrawals w where w.figure = c.figure and w.ends_at = c.ends_at and w.claim = c.id and w.segment = c.segment and w.point = c.point
    and w.published_at > c.published_at and w.published_at <= q.published_by and ${holdsAt('w')})`;
const isAsked = `${wasPublished} and c.ends_at <= q.ends_by and c.counts and ${holdsAt('c')} and ${notStruck} and not (${wasTakenBack})`;

const newestFirst = 'order by c.held desc, c.published_at desc fetch first';

/** The newest claim of an origin, with its equals, where the record clock stands at its end. */
const newestNow = `cross join lateral (
  select c.segment, c.ends_at, c.point from read.claims c where ${stretch} and ${isAsked} ${newestFirst} row with ties) c`;

/**
 * The same at a position. Where clocks lie close together it is among the first; how far the origin had reached by the position, which takes longer to
 * tell, is asked only where it is not.
 */
const newestThen = `left join lateral (
  select c.segment, c.ends_at, c.point from (
    select c.id, c.figure, c.segment, c.point, c.held, c.published_at, c.ends_at, c.counts, c.since, c.until, c.state, c.state_position
    from read.claims c where ${stretch} ${newestFirst} 8 rows with ties) c
  where ${isAsked} ${newestFirst} row with ties) near on true
left join lateral (
  select c.segment, c.ends_at, c.point from read.claims c
  where near.point is null and ${stretch} and c.held <= ${reachAt} and ${isAsked} ${newestFirst} row with ties) far on true
cross join lateral (
  select coalesce(near.segment, far.segment) as segment, coalesce(near.ends_at, far.ends_at) as ends_at, coalesce(near.point, far.point) as point) c
where c.point is not null`;

/** What each origin counted as at a position of the past. */
const countedSql = `
  counted as materialized (
    select o.position, n.name, case when o.position <> ${latestPosition} then (
      with recursive chain(key, step) as (
        select n.name, 0
        union all select v.data->>'mergedInto', c.step + 1 from chain c cross join lateral (
          select v.data from read.source_versions v where v.key = c.key and v.position <= o.position order by v.position desc limit 1) v
        where v.data->>'mergedInto' is not null and c.step < ${longestChain})
      select key from chain order by step desc limit 1) end as counted_as
    from (select distinct position, origin from origins) o join names n on n.origin = o.origin),`;

/**
 * Sources that were merged into an origin told of a figure may have said something under their own name. Where the record clock stands at its end for
 * all questions, nothing was recorded later that would have to be kept out of the way.
 */
const firstLookSql = (isPast: boolean): string => `with recursive
  origins as materialized (
    select q.*, o.origin
    from unnest(${hidden(1, 'int', 'bigint', 'int', 'bigint', 'timestamptz', 'timestamptz')}) q(n, figure, segment, position, published_by, ends_by)
    join read.origins o on o.figure = q.figure),
  names(origin, name) as (
    select distinct origin, origin from origins
    union select n.origin, s.key from names n join read.sources s on s.merged_into = n.name),
  ${linksSql(`select o.position, n.name from (select distinct position, origin from origins) o join names n on n.origin = o.origin
    union select * from unnest(${hidden(7, 'bigint', 'text')})`)},${isPast ? countedSql : ''}
  points as materialized (
    select distinct q.n, q.figure, q.position, q.published_by, c.segment, c.ends_at, c.point
    from (
      select o.n, o.figure, o.segment, o.position, o.published_by, o.ends_by, n.name as origin${isPast ? ', c.counted_as' : ''}
      from origins o join names n on n.origin = o.origin ${isPast ? 'join counted c on c.position = o.position and c.name = n.name' : ''}) q
    ${isPast ? newestThen : newestNow})
  select q.n, null::text as id, c.position, c.segment, c.point, c.facts, c.disputes, null::text as voice, null::json as published, null::int as place,
    null::text as by, c.recorded_at, c.state, c.replaced_by, c.reaffirms
  from points q cross join lateral (
    select c.position, c.segment, c.point, c.facts, ${disputesSql} as disputes, case when c.until is null then c.recorded_at end as recorded_at,
      c.state, c.replaced_by, c.reaffirms
    from read.claims c where ${atPoint('c')} and c.published_at <= q.published_by and ${holdsAt('c')} and ${notStruck}
    order by c.published_at desc limit ${crowd}) c
  union all
  select w.*, null, null, null, null from (${withdrawalsSql('points q', atPoint('w'))}) w
  union all
  select null, l.key, l.position, null, null, case when s.key is not null then json_build_object('key', s.key, 'name', s.name, 'kind', s.kind,
      'aliases', s.aliases, 'speaksFor', s.speaks_for, 'url', s.url, 'mergedInto', s.merged_into) end,
    null, l.speaks_for, null, null, l.merged_into, null, null, null, null
  from links l left join read.sources s on s.key = l.key`;
/** Statements: with the record clock at its end for all questions, and otherwise. */
const firstLook = { now: firstLookSql(false), past: firstLookSql(true) } as const;

/**
 * For each origin of a figure and each segment its newest asserted claim by the clocks, with all entries of the cells at its point; and how the
 * origins and the sources that policies name counted. Nearly always that decides the answer: one statement for all questions, in their order.
 */
export const lookFirst = async (
  db: Queryable,
  questions: readonly ClockQuestion[],
  met?: Pick<Met, 'source'>,
): Promise<{ readonly looks: readonly FirstLook[]; readonly bookAt: Ground['bookAt'] }> => {
  const asked = questions.flatMap((question, n) => question.figure.segments.map(({ number }) => ({ question, n, segment: number })));
  const named = questions.flatMap((question) => sourcesOfPolicy(question).map((key) => ({ key, position: question.position })));
  const { rows } = await db.query<Row>(
    statement(firstLook[questions.every(({ position }) => position === latestPosition) ? 'now' : 'past'], [
      asked.map(({ n }) => n),
      asked.map(({ question }) => question.id),
      asked.map(({ segment }) => segment),
      asked.map(({ question }) => question.position),
      asked.map(({ question }) => question.publishedBy ?? noLimit),
      asked.map(({ question }) => question.endsBy ?? noLimit),
      named.map(({ position }) => position),
      named.map(({ key }) => key),
    ]),
  );
  const looks = questions.map(() => ({ lines: [] as Line[], claims: new Map<string, () => ClaimRow>(), isCrowded: false }));
  const links: LinkRow[] = [];
  for (const row of rows) {
    if (row.n === null) {
      links.push({ position: row.position, key: row.id, speaks_for: row.voice, merged_into: row.by });
      if (row.facts !== null) met?.source(row.facts);
      continue;
    }
    const look = looks[row.n] as (typeof looks)[number];
    look.lines.push(lineOf(row));
    const { recorded_at, facts } = row;
    if (recorded_at !== null && facts !== null)
      look.claims.set(facts.claim, () => claimOf(row, recorded_at, facts, (questions[row.n] as ClockQuestion).figure.key));
  }
  for (const look of looks) look.isCrowded = isCrowded(look.lines);
  return { looks, bookAt: booksOf(links) };
};

const claimOf = (row: ClaimLineRow, recordedAt: string, facts: ClaimRow['facts'], figure: string): ClaimRow => ({
  id: facts.claim,
  figure,
  segment: row.segment,
  position: row.position,
  recordedAt: toMicros(recordedAt),
  state: row.state,
  replacedBy: row.replaced_by,
  reaffirms: row.reaffirms,
  facts,
  sortKey: [facts.period.endsAt, facts.publishedAt.at, row.position],
});

const isCrowded = (lines: readonly Line[]): boolean => {
  if (lines.length < crowd) return false;
  const counts = new Map<string, number>();
  for (const { line } of lines) {
    const point = `${line.segment}|${line.point}`;
    if (line.entry.kind === 'claim') counts.set(point, (counts.get(point) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= crowd);
};
