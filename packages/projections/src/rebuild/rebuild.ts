import type { ProjectionName } from '../lane/lane.js';
import type { Queryable } from '../write/queryable.js';
import type { RebuildProblem } from './problems.js';

/**
 * `building` beside the generation that readers see → `comparing` → `ready` → `flipped` (readers see it) → `rolled-back` (they see the one
 * before again). `failed`: it can only be dropped.
 */
export const rebuildStates = ['building', 'comparing', 'ready', 'flipped', 'rolled-back', 'failed'] as const;
export type RebuildState = (typeof rebuildStates)[number];

/** What an operator wants done next. */
export type RebuildWish =
  | { readonly type: 'flip'; readonly acceptDifferences: boolean }
  | { readonly type: 'roll-back' }
  | { readonly type: 'drop' };

/** A row that is another in the new generation, or is in one of the two only (the other is null). Columns that are equal are left out. */
export interface DifferingRow {
  readonly table: string;
  readonly key: readonly string[];
  readonly old: Readonly<Record<string, unknown>> | null;
  readonly new: Readonly<Record<string, unknown>> | null;
}

export interface Rebuild {
  /** UUID. */
  readonly id: string;
  readonly projection: ProjectionName;
  readonly state: RebuildState;
  /** Undefined until its tables are made. */
  readonly generation: number | undefined;
  /** The generation that readers saw when it began. */
  readonly previous: number | undefined;
  readonly lanes: number | undefined;
  readonly asked: RebuildWish | undefined;
  /** Why the last wish was refused. */
  readonly refusal: RebuildProblem | undefined;
  /** Why it does not go on, while it does not. */
  readonly error: string | undefined;
  /** Everything up to here is in the new generation's tables. */
  readonly position: bigint;
  readonly head: bigint;
  /** Events a second on average since it began; undefined once it has caught up. */
  readonly eventsPerSecond: number | undefined;
  /** Position at which the two generations were compared. */
  readonly mark: bigint | undefined;
  readonly differences: number | undefined;
  readonly differing: readonly { readonly table: string; readonly rows: number }[];
  readonly examples: readonly DifferingRow[];
  readonly createdAt: string;
  readonly caughtUpAt: string | undefined;
  readonly comparedAt: string | undefined;
  readonly flippedAt: string | undefined;
  readonly rolledBackAt: string | undefined;
  readonly droppedAt: string | undefined;
}

interface Row {
  id: string;
  projection: ProjectionName;
  state: RebuildState;
  generation: number | null;
  previous: number | null;
  lanes: number | null;
  asked: RebuildWish | null;
  refusal: RebuildProblem | null;
  error: string | null;
  position: string;
  head: string;
  rate: number | null;
  mark: string | null;
  differences: string | null;
  differing: Rebuild['differing'] | null;
  examples: DifferingRow[] | null;
  created_at: string;
  caught_up_at: string | null;
  compared_at: string | null;
  flipped_at: string | null;
  rolled_back_at: string | null;
  dropped_at: string | null;
}

const select = `
  select r.id, r.projection, r.state, r.generation, r.previous, r.lanes, r.asked, r.refusal, coalesce(r.error, c.error) as error,
    coalesce(c.position, 0) as position, h.position as head, r.mark, r.differences, r.differing, r.examples,
    case when r.caught_up_at is null and r.started_at is not null
      then c.position / greatest(extract(epoch from clock_timestamp() - r.started_at), 0.001) end::float8 as rate,
    r.created_at, r.caught_up_at, r.compared_at, r.flipped_at, r.rolled_back_at, r.dropped_at
  from projections.rebuilds r
  cross join log.head h
  left join lateral (
    select min(c.position) as position, max(c.error) as error from projections.checkpoints c
    where c.projection = r.projection and c.generation = r.generation
  ) c on true`;

/** A rebuild with its progress; undefined where there is none of this id (which may be any text). */
export const readRebuild = async (db: Queryable, id: string): Promise<Rebuild | undefined> => {
  const { rows } = await db.query<Row>({ text: `${select} where r.id::text = $1`, values: [id.toLowerCase()] });
  return rows[0] === undefined ? undefined : fromRow(rows[0]);
};

/** Rebuilds, newest first. `isOpen`: those whose other generation is still there. */
export const listRebuilds = async (
  db: Queryable,
  { first, isOpen = false }: { readonly first: number; readonly isOpen?: boolean },
): Promise<Rebuild[]> => {
  const { rows } = await db.query<Row>({
    text: `${select} where not $2 or r.dropped_at is null order by r.created_at desc, r.id limit $1`,
    values: [first, isOpen],
  });
  return rows.map(fromRow);
};

const fromRow = (row: Row): Rebuild => ({
  id: row.id,
  projection: row.projection,
  state: row.state,
  generation: row.generation ?? undefined,
  previous: row.previous ?? undefined,
  lanes: row.lanes ?? undefined,
  asked: row.asked ?? undefined,
  refusal: row.refusal ?? undefined,
  error: row.error ?? undefined,
  position: BigInt(row.position),
  head: BigInt(row.head),
  eventsPerSecond: row.rate ?? undefined,
  mark: row.mark === null ? undefined : BigInt(row.mark),
  differences: row.differences === null ? undefined : Number(row.differences),
  differing: row.differing ?? [],
  examples: row.examples ?? [],
  createdAt: row.created_at,
  caughtUpAt: row.caught_up_at ?? undefined,
  comparedAt: row.compared_at ?? undefined,
  flippedAt: row.flipped_at ?? undefined,
  rolledBackAt: row.rolled_back_at ?? undefined,
  droppedAt: row.dropped_at ?? undefined,
});
