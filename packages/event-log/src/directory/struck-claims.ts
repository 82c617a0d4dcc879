import type { Queryable } from '../queryable.js';

/** Which of these claims the recorder struck. */
export async function struckClaims(db: Queryable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.query({
    name: 'log-struck-claims',
    text: `select claim from log.claim_states where claim = any ($1::uuid[]) and state = 'struck'`,
    values: [ids],
  });
  return rows.map(({ claim }) => claim as string);
}
