import { compareEntries, type Entry, hasNumber } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import { claimsSql, grouped, type Line, type LineRow, type PointAt } from './lines.js';
import { holdsAt, noLimit, notStruck } from './question.js';

const firstTail = 32;

/**
 * The newest entries of each voice at points that were restated very often: enough of each to tell its word, since older ones change nothing
 * (the domain's `wordOfCell`). All of them where a voice goes on without a number for longer. In the order of the points.
 */
export const readTails = async (db: Queryable, points: readonly PointAt[]): Promise<Line[][]> => {
  const lines: Line[][] = points.map(() => []);
  let open = points.map((point, n) => ({ point, n }));
  for (let tail = firstTail; open.length > 0; tail *= 64) {
    const found = await readTail(
      db,
      open.map(({ point }) => point),
      tail,
    );
    for (const [i, { n }] of open.entries()) lines[n] = found[i] ?? [];
    open = open.filter((_, i) => isCutShort(found[i] ?? [], tail));
  }
  return lines;
};

const readTail = async (db: Queryable, points: readonly PointAt[], tail: number): Promise<Line[][]> => {
  const { rows } = await db.query<LineRow>(
    statement(
      claimsSql(
        `(select u.*, t.id, t.since from unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::timestamptz[], $5::int[], $6::text[])
            with ordinality u(figure, position, published_by, ends_at, segment, point, n)
          cross join lateral (
            select c.id, c.since, rank() over (partition by c.data_set, case when c.data_set is null then c.origin end order by c.published_at desc) as place
            from (select u.position, u.published_by) q cross join read.claims c
            where c.figure = u.figure and c.ends_at = u.ends_at and c.segment = u.segment and c.point = u.point and c.published_at <= q.published_by
              and ${holdsAt('c')} and ${notStruck} offset 0) t
          where t.place <= $7) q`,
        'c.id = q.id and c.since = q.since',
      ),
      [
        points.map(({ clocks }) => clocks.id),
        points.map(({ clocks }) => clocks.position),
        points.map(({ clocks }) => clocks.publishedBy ?? noLimit),
        points.map(({ endsAt }) => endsAt),
        points.map(({ segment }) => segment),
        points.map(({ point }) => point),
        tail,
      ],
    ),
  );
  return grouped(points.length, rows);
};

/** Whether a voice's word may lie further back: nothing decides it among its newest, or nothing comes before what does. */
const isCutShort = (lines: readonly Line[], tail: number): boolean => {
  const voices = new Map<string, Entry[]>();
  for (const { line } of lines) voices.set(line.voice, [...(voices.get(line.voice) ?? []), line.entry]);
  return [...voices.values()].some((entries) => entries.length >= tail && entries.sort(compareEntries).findLastIndex(isDecisive) < 1);
};

const isDecisive = (entry: Entry): boolean =>
  entry.kind === 'withdrawal' || (entry.facts.modality === 'asserted' && hasNumber(entry.facts.value));
