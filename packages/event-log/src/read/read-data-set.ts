import type { ClaimEvent, RecordedEvent } from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { eventColumns, recordedEvents } from './recorded-event.js';

// By ranges of positions, so that each statement reads a bounded stretch of the log however little of it is the data set's.
export const dataSetStatement = {
  name: 'log-data-set',
  text: `select ${eventColumns} from log.events
    where position > $1 and position <= $2
      and type in ('ClaimRecorded', 'ClaimCorrected', 'ClaimRetracted', 'ClaimMoved')
      and (data ->> 'dataSet' = $3 or coalesce(data -> 'cell' ->> 'voice', data -> 'from' ->> 'voice') = 'dataset:' || $3)
    order by position`,
};

const stretch = 20_000n;

/** What happened to the claims of a data set (recorded, corrected, retracted, moved) after one position, up to another; in order, in batches. */
export async function* readDataSet(
  db: Queryable,
  dataSet: string,
  { after, upTo }: { readonly after: bigint; readonly upTo: bigint },
): AsyncGenerator<readonly RecordedEvent<ClaimEvent>[]> {
  for (let from = after; from < upTo; from += stretch) {
    const to = from + stretch < upTo ? from + stretch : upTo;
    const { rows } = await db.query({ ...dataSetStatement, values: [String(from), String(to), dataSet] });
    if (rows.length > 0) yield recordedEvents(rows) as RecordedEvent<ClaimEvent>[];
  }
}
