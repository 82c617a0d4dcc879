import { emptyReferences } from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import { type CompleteSubmission, endSubmission, failSubmission, type LeasedPart, leaseNext, readSubmission } from '@factline/submissions';
import { isPassing } from '../errors.js';
import type { Ingest } from '../ingest.js';
import { runPart } from '../part/run-part.js';
import { openFile } from './open-file.js';
import { readAhead } from './read-ahead.js';

/**
 * Works on a submission, part after part, until it is done, failed, or no longer ours. Throws what the database throws; whoever comes
 * next goes on after the last slice that was recorded.
 */
export async function runSubmission(ingest: Ingest, first: LeasedPart | CompleteSubmission): Promise<void> {
  const id = first.submission;
  const submission = await readSubmission(ingest.db, id);
  if (!submission) throw new Error(`submission ${id} is leased and not there`);
  const log = ingest.log.child({ submission: id });
  const findDataSet = async (key: string) =>
    (await loadDirectory(ingest.db, { ...emptyReferences(), dataSets: new Set([key]) })).dataSet(key);
  const opened = await openFile(submission, findDataSet);
  if (opened.type === 'unreadable') {
    await failSubmission(ingest.db, id, opened.problems);
    log.info({ problems: opened.problems.map(({ code }) => code) }, 'failed: it cannot be read');
    return;
  }
  const parts = readAhead(ingest.db, id);
  try {
    let lease: LeasedPart | CompleteSubmission | undefined = first;
    while (lease?.type === 'part') {
      const ended = await runPart({ ingest, log, file: opened.file, lease, parts });
      // Lost: somebody else has it, and its wake-ups. Stopped: given back.
      if (ended !== 'ended' || ingest.stopping.aborted) return;
      lease = await leaseNext(ingest.db, {
        worker: ingest.worker,
        leaseMs: ingest.leaseMs,
        kinds: [submission.kind],
        busy: [],
        wanted: id,
      });
    }
    if (lease?.type === 'complete' && (await endSubmission(ingest.db, id))) log.info('done');
  } catch (error) {
    if (isPassing(error)) throw error;
    // A fault of ours in reading the file would come again with every attempt.
    log.error({ err: error }, 'failed: reading it ended in an error');
    await failSubmission(ingest.db, id, [unreadable(error)]);
  }
}

function unreadable(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'submission-unreadable', path: '', message: `Reading the submission ended in an error of Factline: ${message}` } as const;
}
