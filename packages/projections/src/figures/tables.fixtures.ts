import type { Answer, Answers } from '@factline/domain';
import type { Lane, ProjectionName } from '../lane/lane.js';
import { schemaOf } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import type { NaiveRevision } from './naive.fixtures.js';

/** A generation of its own for the calling test; its lane 0. */
export const freshGeneration = async (db: Queryable, projection: ProjectionName, lanes = 1): Promise<Lane> => {
  const { rows } = await db.query<{ generation: number }>({
    text: 'select coalesce(max(generation), 0) + 1 as generation from projections.checkpoints where projection = $1',
    values: [projection],
  });
  const generation = rows[0]?.generation ?? 1;
  await db.query({ text: 'select projections.create_generation($1, $2, $3)', values: [projection, generation, lanes] });
  return { projection, generation, lane: 0, lanes };
};

interface ComparedAnswer {
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly status: string;
  readonly flags: readonly string[];
  readonly winner: string | null;
  readonly segment: number | null;
  readonly confirmed: string | null;
  readonly explanation: unknown;
}
/** What the last revision of a point came to. */
type ComparedPoint = Pick<ComparedAnswer, 'value' | 'low' | 'high' | 'status' | 'flags'>;
type ComparedAnswers = Record<
  string,
  { readonly headline: ComparedAnswer & { readonly outlook: readonly string[] }; readonly points: Record<string, ComparedPoint> }
>;

/** A point's flags are those of its last step, which a flag makes that comes or goes, not one that more claims cause: compared by code. */
const comparedPoint = ({ value, low, high, status, flags }: ComparedAnswer): ComparedPoint => ({
  value,
  low,
  high,
  status,
  flags: flags.map((flag) => flag.split(' ')[0] as string),
});

const compared = (answer: Answer): ComparedAnswer => ({
  value: answer.value?.text ?? null,
  low: answer.low ?? null,
  high: answer.high ?? null,
  status: answer.status,
  flags: answer.flags.map(({ code, claims, by }) => `${code} ${claims.join()} ${(by ?? []).join()}`),
  winner: answer.winners[0] ?? null,
  segment: answer.segment ?? null,
  confirmed: answer.lastConfirmedAt ?? null,
  explanation: answer.explanation,
});

/** Headlines and points as the tables have them; `expected` says the same of the reference's answers. */
export const answersInTables = Object.assign(
  async (db: Queryable, lane: Lane): Promise<ComparedAnswers> => {
    const schema = schemaOf(lane);
    const headlines = await db.query({
      text: `select id, key, value, low, high, status, flags, winner, segment, last_confirmed_at, explanation, outlook from ${schema}.figures`,
    });
    const points = await db.query({
      text: `select * from (
               select distinct on (p.figure, p.ends_at, p.segment, p.point) p.figure, p.segment, p.point,
                 r.to_value as value, r.low, r.high, r.to_status as status, coalesce(r.flags, '[]') as flags
               from ${schema}.points p
               join ${schema}.revisions r on r.figure = p.figure and not r.headline and r.ends_at = p.ends_at and r.segment = p.segment and r.point = p.point
               order by p.figure, p.ends_at, p.segment, p.point, r.position desc, r.ordinal desc) last
             where status <> 'no-claims'`,
    });
    const found: ComparedAnswers = {};
    const keys = new Map<string, string>();
    for (const row of headlines.rows) {
      keys.set(row.id, row.key);
      found[row.key] = { headline: { ...comparedRow(row), outlook: row.outlook }, points: {} };
    }
    for (const row of points.rows)
      (found[keys.get(row.figure) as string] as ComparedAnswers[string]).points[`${row.segment}|${row.point}`] = comparedPoint(
        comparedRow({ last_confirmed_at: null, ...row }),
      );
    return found;
  },
  {
    expected: (answers: ReadonlyMap<string, Answers> | undefined): ComparedAnswers =>
      Object.fromEntries(
        [...(answers ?? [])].map(([key, { headline, points }]) => [
          key,
          {
            headline: { ...compared(headline), outlook: headline.outlook },
            points: Object.fromEntries([...points].map(([point, answer]) => [point, comparedPoint(compared(answer))])),
          },
        ]),
      ),
  },
);

// biome-ignore lint/suspicious/noExplicitAny: rows of two tables with the same columns
const comparedRow = (row: any): ComparedAnswer => ({
  value: row.value?.text ?? null,
  low: row.low,
  high: row.high,
  status: row.status,
  flags: row.flags.map(
    ({ code, claims, by }: { code: string; claims: string[]; by?: string[] }) => `${code} ${claims.join()} ${(by ?? []).join()}`,
  ),
  winner: row.winner,
  segment: row.segment,
  confirmed: row.last_confirmed_at === null ? null : new Date(row.last_confirmed_at).toISOString(),
  explanation: row.explanation,
});

/** Every revision, in feed order. */
export const revisionsInTables = async (db: Queryable, lane: Lane): Promise<NaiveRevision[]> => {
  const schema = schemaOf(lane);
  const { rows } = await db.query({
    text: `select r.position, f.key as figure, r.headline, r.segment, r.point, r.from_value, r.to_value, r.from_status, r.to_status, r.direction, r.reason, r.changed_by
           from ${schema}.revisions r join ${schema}.figures f on f.id = r.figure where r.kind = 'revision' order by r.position, r.ordinal`,
  });
  return rows.map((row) => ({
    position: row.position,
    figure: row.figure,
    headline: row.headline,
    point: row.headline ? null : `${row.segment}|${row.point}`,
    from: row.from_value?.text ?? null,
    to: row.to_value?.text ?? null,
    fromStatus: row.from_status,
    toStatus: row.to_status,
    direction: row.direction,
    reason: row.reason,
    changedBy: row.changed_by,
  }));
};

type ComparedStandings = Record<string, readonly string[]>;

/** Who stood at a position, as readers of the record clock find it: one probe per origin. */
export const standingsInTables = Object.assign(
  async (db: Queryable, lane: Lane, position: bigint): Promise<ComparedStandings> => {
    const schema = schemaOf(lane);
    const { rows } = await db.query({
      text: `select f.key, s.origin, s.claim, s.segment, s.head, s.no_new_number, s.contradicts, s.disputed_by
             from ${schema}.figures f join ${schema}.origins o on o.figure = f.id
             cross join lateral (select * from ${schema}.standings s where s.figure = o.figure and s.origin = o.origin and s.position <= $1 order by s.position desc limit 1) s
             join ${schema}.claims c on c.id = s.claim and c.until is null
             join log.events e on e.position = c.position
             where (e.data -> 'value' ->> 'min') is not null or (e.data -> 'value' ->> 'max') is not null`,
      values: [String(position)],
    });
    const found: Record<string, string[]> = {};
    for (const row of rows) {
      const line = [
        row.origin,
        row.claim,
        row.segment,
        row.head,
        row.no_new_number ?? '',
        row.contradicts ?? '',
        (row.disputed_by ?? []).join(),
      ].join(' ');
      found[row.key] = [...(found[row.key] ?? []), line].sort();
    }
    return found;
  },
  {
    expected: (answers: ReadonlyMap<string, Answers> | undefined): ComparedStandings =>
      Object.fromEntries(
        [...(answers ?? [])].flatMap(([key, { standings }]) =>
          standings.length === 0
            ? []
            : [
                [
                  key,
                  standings
                    .map((s) =>
                      [
                        s.origin,
                        s.claim.claim,
                        s.segment,
                        s.head,
                        s.noNewNumber ?? '',
                        s.contradicts ?? '',
                        (s.disputedBy ?? []).join(),
                      ].join(' '),
                    )
                    .sort(),
                ],
              ],
        ),
      ),
  },
);
