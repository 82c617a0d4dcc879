import { endDefinitions, endPart, readSettledItems } from '@factline/submissions';
import { holdLease } from './lease.js';
import type { PartRun } from './part-run.js';
import { preparePartOf } from './prepare-part.js';
import { recordPart } from './record-part.js';

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
