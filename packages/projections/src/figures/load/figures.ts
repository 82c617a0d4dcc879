import { toInstant, toMicros } from '@factline/database';
import {
  type ClaimFacts,
  type Figure,
  hasNumber,
  type Instant,
  offer,
  type SourceBook,
  type SourceKey,
  type Standing,
} from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import { headlineOf } from '../state/answers.js';
import { type FigureState, newFigure } from '../state/figure-state.js';
import { setLastWord } from '../state/standing-list.js';
import { factsOfClaim } from './rows.js';

interface StoredFigure {
  readonly id: string;
  readonly definition: Figure;
  readonly preference: { readonly claim: string; readonly until?: Instant } | null;
  readonly outlook: readonly string[];
  readonly cells: number;
  readonly withdrawn_cells: number;
  readonly numberless_cells: number;
  readonly claims: number;
  readonly newest_published_at: string | null;
  readonly newest_ends_at: string | null;
  readonly revisions: number;
  readonly revised_at: string | null;
  readonly revision_position: string | null;
  readonly revision_ordinal: string | null;
  readonly position: string;
  readonly lead_ms: string | null;
}
interface StoredStanding {
  readonly figure: string;
  readonly origin: SourceKey;
  readonly segment: number | null;
  readonly head: SourceKey | null;
  readonly no_new_number: string | null;
  readonly contradicts: string | null;
  readonly disputed_by: readonly SourceKey[] | null;
  readonly reach: string | null;
  readonly facts: ClaimFacts | null;
}

/** Figures by key, each with its origins' last words, in two statements. Keys that are not there yet are left out. */
export const loadFigures = async (db: Queryable, schema: string, keys: readonly string[], sources: SourceBook): Promise<FigureState[]> => {
  const { rows } = await db.query<StoredFigure>({
    name: `${schema}/figures`,
    text: `select id, definition, preference, outlook, cells, withdrawn_cells, numberless_cells, claims, newest_published_at, newest_ends_at,
             revisions, revised_at, revision_position, revision_ordinal, position, lead_ms
           from ${schema}.figures where key = any($1)`,
    values: [keys],
  });
  if (rows.length === 0) return [];
  const figures = new Map(rows.map((row) => [row.id, figureOf(row)]));
  const standings = await db.query<StoredStanding>({
    name: `${schema}/standings`,
    text: `select o.figure, o.origin, s.segment, s.head, s.no_new_number, s.contradicts, s.disputed_by, s.reach, ${factsOfClaim} as facts
           from ${schema}.origins o
           left join lateral (select * from ${schema}.standings s where s.figure = o.figure and s.origin = o.origin order by s.position desc limit 1) s on true
           left join ${schema}.claims c on c.id = s.claim and c.until is null
           where o.figure = any($1::bigint[])`,
    values: [rows.map(({ id }) => id)],
  });
  for (const row of standings.rows) addOrigin(figures.get(row.figure) as FigureState, row, sources);
  for (const figure of figures.values()) figure.headline = headlineOf(figure, sources);
  return [...figures.values()];
};

const figureOf = (row: StoredFigure): FigureState => {
  const figure = newFigure(row.id, row.definition);
  figure.change = 'none';
  figure.preference = row.preference ?? undefined;
  for (const claim of row.outlook) figure.outlook.add(claim);
  figure.cells = row.cells;
  figure.withdrawnCells = row.withdrawn_cells;
  figure.numberlessCells = row.numberless_cells;
  figure.claims = row.claims;
  figure.newestPublished = row.newest_published_at === null ? undefined : (toInstant(row.newest_published_at) as Instant);
  figure.newestEndsAt = row.newest_ends_at === null ? undefined : (toInstant(row.newest_ends_at) as Instant);
  figure.heldAfter = figure.newestEndsAt;
  figure.revisions = row.revisions;
  figure.lastRevision =
    row.revision_position === null || row.revision_ordinal === null || row.revised_at === null
      ? undefined
      : { position: row.revision_position, ordinal: row.revision_ordinal, recordedAt: toMicros(row.revised_at) };
  figure.position = row.position;
  figure.leadMs = row.lead_ms === null ? undefined : Number(row.lead_ms);
  return figure;
};

const addOrigin = (figure: FigureState, row: StoredStanding, sources: SourceBook): void => {
  const key = sources.resolveSource(row.origin);
  const known = figure.origins.get(key);
  const told = (row.reach === null ? row.facts?.held : (toInstant(row.reach) as Instant)) ?? undefined;
  const reach = told === undefined || (known?.reach !== undefined && known.reach > told) ? known?.reach : told;
  const reachTold = row.origin === key ? told : known?.reachTold;
  if (row.facts === null || row.segment === null || row.head === null) {
    if (known === undefined) figure.origins.set(key, { words: {}, last: undefined, isPartial: false, reach, reachTold });
    else Object.assign(known, { reach, reachTold });
    return;
  }
  const standing: Standing = {
    claim: row.facts,
    segment: row.segment,
    origin: row.origin,
    head: row.head,
    ...(row.disputed_by === null ? {} : { disputedBy: row.disputed_by }),
    ...(row.no_new_number === null ? {} : { noNewNumber: row.no_new_number }),
    ...(row.contradicts === null ? {} : { contradicts: row.contradicts }),
  };
  // What else the origin said lies in cells that are not loaded: without a number, or with a later word that gave none.
  const isPartial = row.no_new_number !== null || !hasNumber(row.facts.value);
  const origin = { words: {}, last: undefined, isPartial, reach, reachTold };
  offer(origin.words, standing);
  figure.origins.set(key, origin);
  setLastWord(figure, origin);
};
