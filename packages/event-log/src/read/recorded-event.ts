import { toMicros } from '@factline/database';
import type { EventMeta, RecordedEvent } from '@factline/domain';
import { upcast } from '../event/upcast.js';

export const eventColumns =
  'position, id, stream, version, type, schema_version, topic, data, meta::text as meta, recorded_at::text as recorded_at';

export type EventRow = {
  position: string;
  id: string;
  stream: string;
  version: number | null;
  type: string;
  schema_version: number;
  topic: string | null;
  data: unknown;
  meta: string;
  recorded_at: string;
};

/** Rows of the log as events of today. Rows of one append share their moment, so it is read once; who handed in is read where it is asked for. */
export function recordedEvents(rows: readonly EventRow[]): RecordedEvent[] {
  let written = '';
  let recordedAt = '';
  return rows.map((row) => {
    if (row.recorded_at !== written) {
      written = row.recorded_at;
      recordedAt = toMicros(written);
    }
    const { position, id, stream, version, type, schema_version, topic, data, meta } = row;
    return {
      position: BigInt(position),
      id,
      stream,
      ...(version === null ? undefined : { version }),
      ...(topic === null ? undefined : { topic }),
      event: upcast(type, schema_version, data),
      get meta() {
        return JSON.parse(meta) as EventMeta;
      },
      recordedAt,
    };
  });
}
