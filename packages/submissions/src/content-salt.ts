import type { Queryable } from './queryable.js';

/** The secret with which this installation salts the hashes of texts, hex. Made with the database; never changes. */
export async function readContentSalt(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ content_salt: string }>({ text: 'select content_salt from submissions.installation' });
  const row = rows[0];
  if (!row) throw new Error('the installation has no salt: the database was not made by its migrations');
  return row.content_salt;
}
