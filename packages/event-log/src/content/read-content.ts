import type { ContentHash } from '@factline/domain';
import type { Queryable } from '../queryable.js';

export const contentStatement = {
  name: 'log-content',
  text: `select encode(c.hash, 'hex') as hash, c.body
    from log.content c where c.hash = any (array(select decode(h, 'hex') from unnest($1::text[]) h))`,
};

/** Texts by their salted hash. Null: the text was erased. Not in the map: it was never here. */
export async function readContent(db: Queryable, hashes: readonly ContentHash[]): Promise<Map<ContentHash, string | null>> {
  if (hashes.length === 0) return new Map();
  const { rows } = await db.query({ ...contentStatement, values: [hashes] });
  return new Map((rows as { hash: ContentHash; body: string | null }[]).map(({ hash, body }) => [hash, body]));
}
