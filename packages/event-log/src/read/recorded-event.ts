import { toMicros } from '@factline/database';
import type { EventMeta, RecordedEvent } from '@factline/domain';
import { upcast } from '../event/upcast.js';

export const eventColumns = 'position, id, stream, version, type, schema_version, topic, data, meta, recorded_at::text as recorded_at';

export type EventRow = {
  position: string;
  id: string;
  stream: string;
  version: number | null;
  type: string;
  schema_version: number;
  topic: string | null;
  data: unknown;
  meta: EventMeta;
  recorded_at: string;
};

/** Rows of the log as events of today. Rows of one append share their moment, so it is read once. */
export function recordedEvents(rows: readonly EventRow[]): RecordedEvent[] {
  let written = '';
  let recordedAt = '';
  return rows.map((row) => {
    if (row.recorded_at !== written) {
      written = row.recorded_at;
      recordedAt = toMicros(written);
    }
    return {
      position: BigInt(row.position),
      id: row.id,
      stream: row.stream,
      ...(row.version === null ? {} : { version: row.version }),
      ...(row.topic === null ? {} : { topic: row.topic }),
      event: upcast(row.type, row.schema_version, row.data),
      meta: row.meta,
      recordedAt,
    };
  });
}
