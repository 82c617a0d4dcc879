import { type Queryable, statement } from '../../read/statement.js';

export interface Found {
  readonly kind: 'figure' | 'source' | 'claim';
  readonly key: string;
}

/** `%` and `_` in what people type are letters, not patterns. */
const pattern = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

export const searchWords = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map(pattern);

/**
 * Figures and sources whose search text has all the words, then claims of documents whose title or address has them: figures first,
 * shorter texts first. A claim's own id finds it as well.
 */
export const search = async (db: Queryable, text: string, limit: number): Promise<Found[]> => {
  const words = searchWords(text);
  if (words.length === 0) return [];
  const { rows } = await db.query<Found>(
    statement(
      `select kind, key from (
        (select 1 as rank, 'figure' as kind, key, length(search) as size from read.definitions where search like all($1) and merged_into is null order by size, key limit $2)
        union all
        (select 2, 'source', key, length(search) from read.sources where search like all($1) order by 4, key limit $2)
        union all
        (select 3, 'claim', c.id::text, 0 from read.documents d join read.claims c on c.document = d.id and c.until is null
          where lower(coalesce(d.title, '') || ' ' || coalesce(d.url, '')) like all($1) order by c.id desc limit $2)
        union all
        (select 0, 'claim', c.id::text, 0 from read.claims c where c.id = $3::uuid and c.until is null limit 1)
      ) found order by rank, size, key limit $2`,
      [words, limit, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text.trim()) ? text.trim() : null],
    ),
  );
  return rows;
};
