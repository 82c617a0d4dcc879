import type { Problem } from '@factline/domain';
import type { Log } from '@factline/runtime';
import { endDefinitions, endPart, type LeasedPart, readSettledItems } from '@factline/submissions';
import type { Ingest } from '../ingest.js';
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
}

/** `lost`: another worker took the part over. `stopped`: given back, since this process ends. `failed`: the submission cannot be read. */
export type PartEnd = { type: 'ended' } | { type: 'lost' } | { type: 'stopped' } | { type: 'failed'; problems: readonly Problem[] };

/** One pass over one part: its definitions, or all other items. */
export async function runPart(run: PartRun): Promise<PartEnd> {
  const { ingest, file, lease, parts } = run;
  const held = holdLease(ingest, lease);
  try {
    const part = await parts.read(lease.part);
    if (lease.pass === 'definitions' && file.mapping) {
      const prepared = await preparePartOf(run, part);
      if (prepared.length > 0) return { type: 'failed', problems: prepared };
      return (await endDefinitions(ingest.db, lease)) ? { type: 'ended' } : { type: 'lost' };
    }
    const settled = lease.nextSlice === 0 ? new Set<number>() : await readSettledItems(ingest.db, lease.submission, lease.part);
    const recorded = await recordPart(run, part, settled, held);
    if (recorded === 'stopped') await held.letGo({ giveBack: true });
    if (recorded === 'lost' || recorded === 'stopped') return { type: recorded };
    if (lease.pass === 'definitions') return (await endDefinitions(ingest.db, lease)) ? { type: 'ended' } : { type: 'lost' };
    // Where the last slice ended the part there is nothing left to end.
    if (recorded === 'nothing-left') return (await endPart(ingest.db, lease)) ? { type: 'ended' } : { type: 'lost' };
    return { type: 'ended' };
  } finally {
    await held.letGo();
  }
}
