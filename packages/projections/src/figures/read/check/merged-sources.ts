import type { SourceKey } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';

/** Which source each of these counts as at a position, after merges. */
export type MergedSources = (position: string) => (key: SourceKey) => SourceKey;

/** Merges of sources obey the record clock alone. One statement for each link of the longest chain of merges: mostly one. */
export const readMergedSources = async (db: Queryable, positions: readonly string[], keys: readonly string[]): Promise<MergedSources> => {
  const into = new Map<string, SourceKey>();
  const at = (position: string, key: string): string => `${key}@${position}`;
  let wanted = positions.flatMap((position) => keys.map((key) => ({ position, key })));
  for (let chain = 0; wanted.length > 0 && chain < longestChain; chain += 1) {
    const { rows } = await db.query<{ position: string; key: string; merged_into: SourceKey }>(
      statement(
        `select q.position, q.key, v.merged_into from unnest($1::text[], $2::bigint[]) q(key, position)
         cross join lateral (
           select v.data->>'mergedInto' as merged_into from read.source_versions v
           where v.key = q.key and v.position <= q.position order by v.position desc limit 1) v
         where v.merged_into is not null`,
        [wanted.map(({ key }) => key), wanted.map(({ position }) => position)],
      ),
    );
    for (const { position, key, merged_into } of rows) into.set(at(position, key), merged_into);
    wanted = rows.flatMap(({ position, merged_into: key }) => (into.has(at(position, key)) ? [] : [{ position, key }]));
  }
  return (position) => (key) => {
    let found = key;
    for (let chain = 0; chain < longestChain; chain += 1) {
      const next = into.get(at(position, found));
      if (next === undefined) break;
      found = next;
    }
    return found;
  };
};

const longestChain = 20;
