import type { SourceBook } from '@factline/domain';
import type { Queryable } from '../../../read/statement.js';
import { readGround } from './ground.js';

/** How these sources counted at each position: merges and `speaksFor` obey the record clock alone. One statement. */
export const readSourceBooks = async (
  db: Queryable,
  positions: readonly string[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, SourceBook>> => {
  const ground = await readGround(
    db,
    positions.map((position) => ({ position, keys })),
  );
  return new Map(positions.map((position) => [position, ground.bookAt(position).sources]));
};
