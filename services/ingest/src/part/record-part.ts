import type { Instant, NewEvent } from '@factline/domain';
import { struckClaims } from '@factline/event-log';
import { parsePart } from '@factline/formats';
import type { StoredPart } from '@factline/submissions';
import { readArticle } from '../article/read-article.js';
import type { DecidedSlice, SliceContext } from '../slice/decide-slice.js';
import { decideSlice } from '../slice/decide-slice.js';
import { loadSlice } from '../slice/load-slice.js';
import { slicesOf } from '../slice/slices-of.js';
import { idAgain } from '../slice/taken-again.js';
import type { HeldLease } from './lease.js';
import { metaOf, partInput } from './part-input.js';
import type { PartRun } from './part-run.js';
import { createSliceRecorder, type Recorded } from './record-slice.js';

/**
 * Records the items of a part that have no outcome yet, slice by slice, in order. While a slice of claims is on its way to the log the
 * next one is read and decided, on a directory that has it already. `nothing-left`: there was none to record. `some-left`: definitions that
 * name what a later part may define.
 */
export async function recordPart(
  run: PartRun,
  part: StoredPart,
  settled: ReadonlySet<number>,
  lease: HeldLease,
): Promise<'recorded' | 'some-left' | 'nothing-left' | 'lost' | 'stopped'> {
  const { ingest, file } = run;
  const { pass } = run.lease;
  const context = contextOf(run);
  const { record, decideAgain } = createSliceRecorder(run, context);
  const items = file.article ? await readArticle(ingest, file, file.article, part) : parsePart(partInput(file, part, pass));
  const slices = slicesOf(items, settled);
  /** Decided, and not given to the log yet. */
  let decided: DecidedSlice | undefined;
  /** Given to the log; what came before it is recorded. */
  let flying: { readonly slice: DecidedSlice; readonly recorded: Promise<Recorded> } | undefined;

  let someLeft = false;

  for (let next = slices.next(); ; next = slices.next()) {
    // Whether a slice is the last is known once the next was looked for; at most one is on its way.
    const before = await flying?.recorded;
    if (before === 'lost') return 'lost';
    if (before === 'changed' && decided) decided = await decideAgain(decided);
    flying = undefined;
    const isLast = next.done === true;
    // Without outcomes it is definitions that all wait for a later part.
    if (decided && decided.outcomes.length > 0) {
      const recorded = record(decided, { isLast: isLast && pass === 'lines' });
      // Awaited in the next round; until then a failure is not unheard.
      recorded.catch(() => {});
      flying = { slice: decided, recorded };
    }
    const isStopped = ingest.stopping.aborted || lease.isLost();
    if (isLast || isStopped) {
      if ((await flying?.recorded) === 'lost' || lease.isLost()) return 'lost';
      if (!isLast) return 'stopped';
      return someLeft ? 'some-left' : decided ? 'recorded' : 'nothing-left';
    }
    // A definition changes what everything after it is decided on, and may be in conflict: it is waited for.
    if (flying && isDefining(flying.slice.group.events)) {
      if ((await flying.recorded) === 'lost') return 'lost';
      flying = undefined;
    }
    const { items, directory } = await loadSlice(ingest.db, file, next.value);
    // It may have been recorded before the directory was read, or after: applied again it changes nothing.
    if (flying) directory.apply(flying.slice.group.events);
    decided = { ...(await decideSlice(items, directory, context)), source: next.value };
    if (await findStruck(run, decided, context)) {
      // It is decided on the directory as it is by then: what is on its way has to be in it.
      if ((await flying?.recorded) === 'lost') return 'lost';
      flying = undefined;
      decided = await decideAgain(decided);
    }
    someLeft ||= decided.outcomes.length < next.value.length;
  }
}

/** Of a file that is taken again: looks for claims that were struck; whether there are new ones, so that all is to be decided once more. */
const findStruck = async ({ ingest }: PartRun, { group }: DecidedSlice, { again }: SliceContext): Promise<boolean> => {
  if (again === undefined) return false;
  let isNew = false;
  // A claim may have been struck, recorded anew, and struck again.
  for (let ids = group.events.map(({ id }) => id); ids.length > 0; ) {
    const struck = (await struckClaims(ingest.db, ids)).filter((id) => !again.has(id));
    for (const id of struck) again.set(id, idAgain(id));
    isNew ||= struck.length > 0;
    ids = struck.map(idAgain);
  }
  return isNew;
};

const isDefining = (events: readonly NewEvent[]) => events.some(({ stream }) => !stream.startsWith('claim:'));

function contextOf({ ingest, file, lease, log, snapshot }: PartRun): SliceContext {
  return {
    meta: metaOf(file.submission),
    now: file.now as Instant,
    contentSalt: ingest.contentSalt,
    firstItem: lease.firstItem,
    ...(lease.pass !== 'lines' && { definitions: lease.pass === 'definitions' ? 'first' : 'last' }),
    ...(snapshot && { snapshot }),
    ...(file.submission.again && { again: new Map() }),
    areNumbered: lease.pass === 'lines' || lease.part === 0,
    onFailure: ({ item }, error) => {
      ingest.metrics.failures.inc();
      log.error({ err: error, part: lease.part, item }, 'an item failed and is kept as rejected');
    },
  };
}
