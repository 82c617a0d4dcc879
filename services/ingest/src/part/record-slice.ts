import type { GroupResult } from '@factline/event-log';
import { isPassing } from '../errors.js';
import { type DecidedSlice, decideSlice, itemFailed, rejected, type SliceContext } from '../slice/decide-slice.js';
import { loadSlice } from '../slice/load-slice.js';
import type { PartRun } from './part-run.js';

/**
 * `changed`: recorded, but not as it was decided; what was decided after it has to be decided again. `lost`: the lease was taken over,
 * or the slice is recorded already: nothing more may be recorded under it.
 */
export type Recorded = 'recorded' | 'changed' | 'lost';
export interface SliceRecorder {
  record(slice: DecidedSlice, options: { isLast: boolean }): Promise<Recorded>;
  /** The same items, decided on the directory as it is now. */
  decideAgain(slice: Pick<DecidedSlice, 'source'>, refused?: ReadonlySet<string>): Promise<DecidedSlice>;
}

/** After so many changes by others in a row, the items that touch the changed streams are rejected. */
const attempts = 10;

/** Records slices of one part, numbered on from the first that is not recorded. One at a time. */
export function createSliceRecorder(run: PartRun, context: SliceContext): SliceRecorder {
  const { ingest, file, lease, log } = run;
  let next = lease.nextSlice;

  const append = async ({ group, outcomes }: DecidedSlice, isLast: boolean): Promise<GroupResult> => {
    const end = ingest.metrics.sliceSeconds.startTimer();
    const { submission, part, epoch } = lease;
    const result = await ingest.writer.append({ ...group, slice: { submission, part, slice: next, epoch, outcomes, lastOfPart: isLast } });
    end();
    if (result.type === 'appended') {
      next += 1;
      count(result, outcomes);
      if (result.events.some(({ duplicate }) => !duplicate)) ingest.onAppended();
    }
    return result;
  };

  const count = (result: GroupResult & { type: 'appended' }, outcomes: DecidedSlice['outcomes']) => {
    ingest.metrics.events.inc(result.events.length);
    const totals = new Map<string, number>();
    for (const { outcome, event } of outcomes) {
      const actual = outcome === 'recorded' && event !== undefined && result.events[event]?.duplicate ? 'already-known' : outcome;
      totals.set(actual, (totals.get(actual) ?? 0) + 1);
    }
    for (const [outcome, total] of totals) ingest.metrics.items.inc({ outcome }, total);
  };

  const decideAgain: SliceRecorder['decideAgain'] = async ({ source }, refused = new Set()) => {
    const loaded = await loadSlice(ingest.db, file, source);
    return { ...(await decideSlice(loaded.items, loaded.directory, context, refused)), source };
  };

  /** Somebody changed a definition since it was read: everything is read and decided again. */
  const settle = async (slice: DecidedSlice, isLast: boolean): Promise<Recorded> => {
    const refused = new Set<string>();
    let now = slice;
    for (let attempt = 1; ; attempt += 1) {
      const result = await append(now, isLast);
      if (result.type === 'appended') return attempt === 1 ? 'recorded' : 'changed';
      if (result.type === 'fenced') return 'lost';
      ingest.metrics.conflicts.inc();
      if (attempt >= attempts) refused.add(result.stream);
      now = await decideAgain(slice, refused);
    }
  };

  /** The log refuses the slice for what is in it: the item at fault is found by halves, and the others are recorded. */
  const record: SliceRecorder['record'] = async (slice, { isLast }) => {
    try {
      return await settle(slice, isLast);
    } catch (error) {
      if (isPassing(error)) throw error;
      const { source } = slice;
      if (source.length === 1) {
        for (const item of source) context.onFailure(item, error);
        return settle(
          { group: { events: [], meta: context.meta }, outcomes: source.map((item) => rejected(item, [itemFailed])), source },
          isLast,
        );
      }
      log.warn({ err: error, part: lease.part, items: source.length }, 'the log refused a slice; it is tried in halves');
      const middle = Math.ceil(source.length / 2);
      const first = await decideAgain({ source: source.slice(0, middle) });
      if ((await record(first, { isLast: false })) === 'lost') return 'lost';
      const second = await decideAgain({ source: source.slice(middle) });
      return (await record(second, { isLast })) === 'lost' ? 'lost' : 'changed';
    }
  };
  return { record, decideAgain };
}
