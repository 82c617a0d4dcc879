import { toMicros } from '@factline/database';
import type { Figure, FigureKind, FigureStatus } from '@factline/domain';
import { searchWords } from '../../catalogue/read/search.js';
import { type Page, toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';
import { type Headline, instantOrNull, type Progress } from './columns.js';

/** A figure with its definition and its headline as they are now, in one row. */
export interface FigureRow {
  /** Position of its definition in the log; the id in the read tables. */
  readonly id: string;
  readonly definition: Figure;
  /** In which its topic counts days. */
  readonly timeZone: string;
  readonly preference: { readonly claim: string; readonly until?: string } | null;
  readonly headline: Headline & { readonly winners: readonly string[]; readonly outlook: readonly string[] };
  /** The headline's last revision. */
  readonly revision: { readonly position: string; readonly ordinal: string } | null;
  readonly progress: Progress;
}

export const figureColumns = `f.id, f.definition, f.preference, f.segment, f.period, f.value, f.low, f.high, f.status, f.flags, f.winners, f.winner, f.outlook,
  f.explanation, f.last_confirmed_at, f.revision_position, f.revision_ordinal, t.time_zone, p.position as progress_position, p.recorded_at as progress_recorded_at`;
export const figuresFrom = `read.figures f left join read.topics t on t.key = f.topic cross join (select position, recorded_at from read.progress where projection = 'figures') p`;

export interface FigureColumns extends Omit<Headline, 'lastConfirmedAt'> {
  id: string;
  definition: Figure;
  preference: { claim: string; until?: string } | null;
  winners: string[];
  outlook: string[];
  last_confirmed_at: string | null;
  revision_position: string | null;
  revision_ordinal: string | null;
  /** Null for as long as the catalogue lags behind the figures. */
  time_zone: string | null;
  progress_position: string;
  progress_recorded_at: string | null;
}

export const figureFromRow = (row: FigureColumns): FigureRow => ({
  id: row.id,
  definition: row.definition,
  timeZone: row.time_zone ?? 'UTC',
  preference: row.preference,
  headline: {
    value: row.value,
    low: row.low,
    high: row.high,
    status: row.status,
    flags: row.flags,
    period: row.period,
    segment: row.segment,
    winner: row.winner,
    winners: row.winners,
    outlook: row.outlook,
    explanation: row.explanation,
    lastConfirmedAt: instantOrNull(row.last_confirmed_at),
  },
  revision: row.revision_position === null ? null : { position: row.revision_position, ordinal: row.revision_ordinal ?? '0' },
  progress: { position: row.progress_position, recordedAt: row.progress_recorded_at === null ? null : toMicros(row.progress_recorded_at) },
});

/** The figures of these keys, in no order; unknown keys are left out. */
export const readFigures = async (db: Queryable, keys: readonly string[]): Promise<FigureRow[]> =>
  (await db.query<FigureColumns>(statement(`select ${figureColumns} from ${figuresFrom} where f.key = any($1)`, [keys]))).rows.map(
    figureFromRow,
  );

/** For each of these figures the keys of its parts, in order. */
export const readParts = async (db: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await db.query<{ part_of: string; key: string }>(
    statement('select part_of, key from read.definitions where part_of = any($1) and merged_into is null order by part_of, key', [keys]),
  );
  const parts = new Map<string, string[]>();
  for (const { part_of, key } of rows) parts.set(part_of, [...(parts.get(part_of) ?? []), key]);
  return parts;
};

export interface FigureConditions {
  readonly topic?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly measure?: string | undefined;
  readonly population?: string | undefined;
  readonly place?: string | undefined;
  readonly kind?: FigureKind | undefined;
  readonly status?: readonly FigureStatus[] | undefined;
  readonly source?: string | undefined;
  readonly text?: string | undefined;
}
export type FigureSort = 'key' | 'title' | 'last-change';
export interface FigureListing {
  readonly conditions: FigureConditions;
  readonly sort: FigureSort;
  readonly descending: boolean;
  readonly size: number;
  /** Sort value (absent for `key`) and key of the last row before the page. */
  readonly after?: readonly string[] | undefined;
}

const sortColumn: Readonly<Record<Exclude<FigureSort, 'key'>, string>> = {
  title: 'd.title',
  'last-change': 'coalesce(f.revision_position, 0)',
};

/** A page of figures, and for each row its sort key for the cursor. Figures that were merged into others are left out. */
export const listFigures = async (
  db: Queryable,
  listing: FigureListing,
): Promise<Page<{ figure: FigureRow; sortKey: readonly string[] }>> => {
  const { values, add } = parameters();
  const { joins, where } = condition(listing.conditions, add);
  const order = listing.descending ? 'desc' : 'asc';
  const compare = listing.descending ? '<' : '>';
  const sort = listing.sort === 'key' ? undefined : sortColumn[listing.sort];
  if (listing.after !== undefined) {
    const parts = listing.after.map(
      (value, i) => `${add(value)}${sort !== undefined && i === 0 && listing.sort === 'last-change' ? '::bigint' : ''}`,
    );
    where.push(`(${sort === undefined ? '' : `${sort}, `}f.key) ${compare} (${parts.join(', ')})`);
  }
  const { rows } = await db.query<FigureColumns & { sort_value?: string }>(
    statement(
      `select ${figureColumns}${sort === undefined ? '' : `, ${sort}::text as sort_value`} from ${figuresFrom} ${joins}
       ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
       order by ${sort === undefined ? '' : `${sort} ${order}, `}f.key ${order} limit ${listing.size + 1}`,
      values,
    ),
  );
  return toPage(
    rows.map((row) => ({
      figure: figureFromRow(row),
      sortKey: row.sort_value === undefined ? [row.definition.key] : [row.sort_value, row.definition.key],
    })),
    { size: listing.size },
  );
};

export const countFigures = async (db: Queryable, conditions: FigureConditions): Promise<number> => {
  const { values, add } = parameters();
  const { joins, where } = condition(conditions, add);
  const { rows } = await db.query<{ count: string }>(
    statement(`select count(*) from read.figures f ${joins} ${where.length === 0 ? '' : `where ${where.join(' and ')}`}`, values),
  );
  return Number(rows[0]?.count);
};

const condition = (asked: FigureConditions, add: (value: unknown) => string): { joins: string; where: string[] } => {
  const where: string[] = ['d.merged_into is null'];
  if (asked.topic !== undefined) where.push(`f.topic = ${add(asked.topic)}`);
  if (asked.keys !== undefined) where.push(`f.key = any(${add(asked.keys)})`);
  if (asked.status !== undefined) where.push(`f.status = any(${add(asked.status)})`);
  for (const column of ['measure', 'population', 'place', 'kind'] as const)
    if (asked[column] !== undefined) where.push(`d.${column} = ${add(asked[column])}`);
  if (asked.source !== undefined)
    where.push(`exists (select from read.origins o where o.figure = f.id and o.origin = ${add(asked.source)})`);
  if (asked.text !== undefined) where.push(`d.search like all(${add(searchWords(asked.text))})`);
  return { joins: 'join read.definitions d on d.id = f.id', where };
};
