import type { Instant } from '@factline/domain';
import type { Queryable } from './queryable.js';

/** One entry of the timeline of rows that complete each other: from `publishedAt` on, `field` says `value` (null: the row was removed). */
export interface CompanionEntry {
  readonly key: string;
  readonly field: string;
  readonly value: string | null;
  readonly publishedAt: Instant;
}

/** Stores entries of timelines; an entry of the same key, field and time is replaced. Idempotent. */
export async function writeCompanions(db: Queryable, dataSet: string, entries: readonly CompanionEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db.query({
    name: 'write-companions',
    text: `insert into submissions.companions (data_set, key, field, value, published_at)
      select distinct on (e.key, e.field, e.published_at) $1, e.key, e.field, e.value, e.published_at
      from json_to_recordset($2) as e(n integer, key text, field text, value text, published_at timestamptz)
      order by e.key, e.field, e.published_at, e.n desc
      on conflict (data_set, key, field, published_at) do update set value = excluded.value
      where companions.value is distinct from excluded.value`,
    values: [
      dataSet,
      JSON.stringify(entries.map(({ key, field, value, publishedAt }, n) => ({ n, key, field, value, published_at: publishedAt }))),
    ],
  });
}

/** The timelines of these keys, each in order of time; keys without entries are absent. */
export async function readCompanions(db: Queryable, dataSet: string, keys: readonly string[]): Promise<Map<string, CompanionEntry[]>> {
  const timelines = new Map<string, CompanionEntry[]>();
  if (keys.length === 0) return timelines;
  const { rows } = await db.query<{ key: string; field: string; value: string | null; published_at: string }>({
    name: 'read-companions',
    text: `select key, field, value, submissions.instant(published_at) as published_at from submissions.companions
      where data_set = $1 and key = any($2) order by key, published_at, field`,
    values: [dataSet, keys],
  });
  for (const { published_at, ...entry } of rows) {
    const timeline = timelines.get(entry.key);
    const read = { ...entry, publishedAt: published_at as Instant };
    if (timeline) timeline.push(read);
    else timelines.set(entry.key, [read]);
  }
  return timelines;
}
