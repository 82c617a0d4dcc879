import { toInstant } from '@factline/database';
import type { Rebuild } from '@factline/projections/read';
import type { RebuildType } from './rebuild.type.js';

const instant = (time: string | undefined): string | null => (time === undefined ? null : toInstant(time));

/** Rebuild → fields. */
export const toRebuild = (row: Rebuild): RebuildType => ({
  id: row.id,
  projection: row.projection,
  state: row.state,
  pending: row.asked !== undefined,
  generation: row.generation ?? null,
  previous: row.previous ?? null,
  lanes: row.lanes ?? null,
  position: String(row.position),
  head: String(row.head),
  eventsPerSecond: row.eventsPerSecond ?? null,
  mark: row.mark === undefined ? null : String(row.mark),
  differences: row.differences ?? null,
  differing: row.differing,
  examples: row.examples,
  error: row.error ?? null,
  createdAt: toInstant(row.createdAt),
  caughtUpAt: instant(row.caughtUpAt),
  comparedAt: instant(row.comparedAt),
  flippedAt: instant(row.flippedAt),
  rolledBackAt: instant(row.rolledBackAt),
  droppedAt: instant(row.droppedAt),
});
