import type { Queryable } from '../queryable.js';

/**
 * Versions of streams; one without events is absent. Read before what is decided on them: a change in between is then a conflict at the
 * append, never overlooked.
 */
export async function readVersions(db: Queryable, streams: readonly string[]): Promise<Map<string, number>> {
  if (streams.length === 0) return new Map();
  const { rows } = await db.query({
    name: 'log-versions',
    text: 'select stream, version from log.stream_heads where stream = any($1)',
    values: [streams],
  });
  return new Map((rows as { stream: string; version: number }[]).map(({ stream, version }) => [stream, version]));
}
