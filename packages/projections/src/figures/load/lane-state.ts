import type { SourceKey } from '@factline/domain';
import type { Lane } from '../../lane/lane.js';
import type { Queryable } from '../../write/queryable.js';
import { type LinkedSources, linkedSources } from '../source/source-book.js';

/** How sources count, as of the lane's checkpoint. */
export const loadSources = async (db: Queryable, schema: string, lane: number): Promise<LinkedSources> => {
  const { rows } = await db.query<{ key: SourceKey; speaks_for: SourceKey | null; merged_into: SourceKey | null }>({
    text: `select key, speaks_for, merged_into from ${schema}.sources where lane = $1`,
    values: [lane],
  });
  return linkedSources(
    new Map(rows.map((row) => [row.key, { speaksFor: row.speaks_for ?? undefined, mergedInto: row.merged_into ?? undefined }])),
  );
};

/** Parked figures of the lane, with the first event that is not in the tables. */
export const loadParked = async (db: Queryable, lane: Lane): Promise<Map<string, bigint>> => {
  const { rows } = await db.query<{ figure: string; position: string }>({
    text: 'select figure, position from projections.parked where projection = $1 and generation = $2 and lane = $3',
    values: [lane.projection, lane.generation, lane.lane],
  });
  return new Map(rows.map(({ figure, position }) => [figure, BigInt(position)]));
};
