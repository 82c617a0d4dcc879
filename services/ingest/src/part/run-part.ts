import type { Log } from '@factline/runtime';
import { endDefinitions, endPart, type LeasedPart, readSettledItems } from '@factline/submissions';
import type { Ingest } from '../ingest.js';
import type { SnapshotPlan } from '../snapshot/plan-snapshot.js';
import type { SubmittedFile } from '../submission/file.js';
import type { ReadAhead } from '../submission/read-ahead.js';
import { holdLease } from './lease.js';
import { preparePartOf } from './prepare-part.js';
import { recordPart } from './record-part.js';

export interface PartRun {
  readonly ingest: Ingest;
  readonly log: Log;
  readonly file: SubmittedFile;
  readonly lease: LeasedPart;
  readonly parts: ReadAhead;
  /** Of a snapshot, once its definitions are taken. */
  readonly snapshot?: SnapshotPlan;
}

/** `lost`: another worker took the part over. `stopped`: given back, since this process ends. */
export type PartEnd = 'ended' | 'lost' | 'stopped';

/** One pass over one part: its definitions, or all other items. */
export async function runPart(run: PartRun): Promise<PartEnd> {
  const { ingest, file, lease, parts } = run;
  const held = holdLease(ingest, lease);
  try {
    const part = await parts.read(lease.part);
    if (lease.pass !== 'lines' && file.mapping) {
      await preparePartOf(run, part);
      return (await endDefinitions(ingest.db, lease)) ? 'ended' : 'lost';
    }
    const settled = lease.nextSlice === 0 ? new Set<number>() : await readSettledItems(ingest.db, lease.submission, lease.part);
    const recorded = await recordPart(run, part, settled, held);
    if (recorded === 'stopped') await held.letGo({ giveBack: true });
    if (recorded === 'lost' || recorded === 'stopped') return recorded;
    if (lease.pass !== 'lines')
      return (await endDefinitions(
        ingest.db,
        lease,
        recorded === 'some-left' && lease.pass === 'definitions' ? 'definitions-again' : 'lines',
      ))
        ? 'ended'
        : 'lost';
    // Where the last slice ended the part there is nothing left to end.
    if (recorded === 'nothing-left') return (await endPart(ingest.db, lease)) ? 'ended' : 'lost';
    return 'ended';
  } finally {
    await held.letGo();
  }
}
