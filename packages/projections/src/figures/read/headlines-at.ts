import type { Figure } from '@factline/domain';
import { type Queryable, statement } from '../../read/statement.js';
import { explanationOfRow } from '../latest-explanation.js';
import { type Headline, instantOrNull, noHeadline } from './columns.js';

/** A figure, and the position of the record clock to read it at. */
export interface FigureAt {
  /** `figures.id`. */
  readonly id: string;
  readonly position: string;
}

/** What a figure was then. */
export interface DefinitionAt {
  /** Definition and policy then; null where the figure was not defined yet. */
  readonly definition: Figure | null;
  readonly preference: { readonly claim: string; readonly until?: string } | null;
}

/** What was shown then: the headline, and what the figure was. */
export interface HeadlineAt extends DefinitionAt {
  readonly headline: Headline;
}

interface Row {
  position: string | null;
  period: Headline['period'];
  to_value: Headline['value'];
  low: string | null;
  high: string | null;
  to_status: Headline['status'];
  flags: Headline['flags'] | null;
  segment: number | null;
  winner: string | null;
  origin: string | null;
  others: number | null;
  explanation: Headline['explanation'] | null;
  last_confirmed_at: string | null;
  definition: Figure | null;
  preference: { claim: string; until?: string } | null;
}

const versionSql = `left join lateral (
  select v.data, v.preference from read.figure_versions v where v.figure = q.figure and v.position <= q.position
  order by v.position desc limit 1) v on true`;

/** What figures were at positions; one probe each, in the order of the questions. */
export const readDefinitionsAt = async (db: Queryable, asked: readonly FigureAt[]): Promise<DefinitionAt[]> =>
  (
    await db.query<{ definition: Figure | null; preference: DefinitionAt['preference'] }>(
      statement(
        `select v.data as definition, v.preference from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, position, n) ${versionSql} order by q.n`,
        [asked.map(({ id }) => id), asked.map(({ position }) => position)],
      ),
    )
  ).rows;

/**
 * Headlines as they stood at positions: two index probes each, however many revisions the figure has. Answers are in the order of
 * the questions.
 */
export const readHeadlinesAt = async (db: Queryable, asked: readonly FigureAt[]): Promise<HeadlineAt[]> => {
  const { rows } = await db.query<Row>(
    statement(
      `select r.position, r.period, r.to_value, r.low, r.high, r.to_status, r.flags, r.segment, r.winner, r.origin, r.others, r.explanation, r.last_confirmed_at,
         v.data as definition, v.preference
       from unnest($1::bigint[], $2::bigint[]) with ordinality q(figure, position, n)
       left join lateral (
         select * from read.revisions r where r.figure = q.figure and r.headline and r.position <= q.position
         order by r.position desc, r.ordinal desc limit 1) r on true
       ${versionSql}
       order by q.n`,
      [asked.map((one) => one.id), asked.map((one) => one.position)],
    ),
  );
  return rows.map((row) => ({
    headline:
      row.position === null
        ? noHeadline
        : {
            value: row.to_value,
            low: row.low,
            high: row.high,
            status: row.to_status,
            flags: row.flags ?? [],
            period: row.period,
            segment: row.segment,
            winner: row.winner,
            explanation: explanationOfRow(row),
            lastConfirmedAt: instantOrNull(row.last_confirmed_at),
          },
    definition: row.definition,
    preference: row.preference,
  }));
};
