import type { Instant, NewEvent } from '@factline/domain';
import { parsePart } from '@factline/formats';
import type { StoredPart } from '@factline/submissions';
import type { DecidedSlice, SliceContext } from '../slice/decide-slice.js';
import { decideSlice } from '../slice/decide-slice.js';
import { loadSlice } from '../slice/load-slice.js';
import { slicesOf } from '../slice/slices-of.js';
import type { HeldLease } from './lease.js';
import { metaOf, partInput } from './part-input.js';
import { createSliceRecorder, type Recorded } from './record-slice.js';
import type { PartRun } from './run-part.js';

/**
 * Records the items of a part that have no outcome yet, slice by slice, in order. While a slice of claims is on its way to the log the
 * next one is decided, on a directory that has it already. `nothing-left`: there was none to record.
 */
export async function recordPart(
  run: PartRun,
  part: StoredPart,
  settled: ReadonlySet<number>,
  lease: HeldLease,
): Promise<'recorded' | 'nothing-left' | 'lost' | 'stopped'> {
  const { ingest, file } = run;
  const pass = run.lease.pass;
  const context = contextOf(run);
  const { record, decideAgain } = createSliceRecorder(run, context);
  let pending: DecidedSlice | undefined;
  let isAny = false;

  for (const items of slicesOf(parsePart(partInput(file, part, pass)), settled)) {
    isAny = true;
    if (ingest.stopping.aborted || lease.isLost()) {
      if (pending && (await record(pending, { isLast: false })) === 'lost') return 'lost';
      return lease.isLost() ? 'lost' : 'stopped';
    }
    // A definition changes what everything after it is decided on, and may be in conflict: it is waited for.
    if (pending && isDefining(pending.group.events)) {
      if ((await record(pending, { isLast: false })) === 'lost') return 'lost';
      pending = undefined;
    }
    const loaded = await loadSlice(ingest.db, file, items);
    let recording: Promise<Recorded> | undefined;
    if (pending) {
      loaded.directory.apply(pending.group.events);
      recording = record(pending, { isLast: false });
      // Awaited below; a failure before that is not unheard.
      recording.catch(() => {});
    }
    pending = { ...decideSlice(loaded.items, loaded.directory, context), source: items };
    const recorded = await recording;
    if (recorded === 'lost') return 'lost';
    if (recorded === 'changed') pending = await decideAgain(pending);
  }
  if (!pending) return isAny ? 'recorded' : 'nothing-left';
  return (await record(pending, { isLast: pass === 'lines' })) === 'lost' ? 'lost' : 'recorded';
}

const isDefining = (events: readonly NewEvent[]) => events.some(({ stream }) => !stream.startsWith('claim:'));

function contextOf({ ingest, file, lease, log }: PartRun): SliceContext {
  return {
    meta: metaOf(file.submission),
    now: file.now as Instant,
    contentSalt: ingest.contentSalt,
    firstItem: lease.firstItem,
    areNumbered: lease.pass === 'lines' || lease.part === 0,
    onFailure: ({ item }, error) => {
      ingest.metrics.failures.inc();
      log.error({ err: error, part: lease.part, item }, 'an item failed and is kept as rejected');
    },
  };
}
