import { emptyReferences, type Problem } from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import type { Log } from '@factline/runtime';
import {
  type CompleteSubmission,
  endSubmission,
  failSubmission,
  type LeasedPart,
  leaseNext,
  readSubmission,
  type SubmissionId,
} from '@factline/submissions';
import { isPassing } from '../errors.js';
import type { Ingest } from '../ingest.js';
import { runPart } from '../part/run-part.js';
import { endSnapshot } from '../snapshot/end-snapshot.js';
import { planSnapshot, type SnapshotPlan } from '../snapshot/plan-snapshot.js';
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
    let snapshot: SnapshotPlan | undefined;
    const isSnapshot = submission.snapshot !== undefined;
    for (;;) {
      // A snapshot is looked at as a whole once all it may define is there, before the first of its rows is recorded.
      if (isSnapshot && !snapshot && lease && (lease.type === 'complete' || lease.pass === 'lines')) {
        const plan = await planSnapshot(ingest, opened.file, parts);
        if (isRefused(plan)) return await refuse(ingest, id, plan, log);
        snapshot = plan;
      }
      if (lease?.type !== 'part') break;
      const ended = await runPart({ ingest, log, file: opened.file, lease, parts, ...(snapshot && { snapshot }) });
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
    if (lease?.type !== 'complete') return;
    const problems = snapshot ? await endSnapshot(ingest, opened.file, snapshot) : [];
    if (problems.length > 0) return await refuse(ingest, id, problems, log);
    if (await endSubmission(ingest.db, id, snapshot && { withdrawn: snapshot.gone.length })) log.info('done');
  } catch (error) {
    if (isPassing(error)) throw error;
    // A fault of ours in reading the file would come again with every attempt.
    log.error({ err: error }, 'failed: reading it ended in an error');
    await failSubmission(ingest.db, id, [unreadable(error)]);
  }
}

const isRefused = (plan: SnapshotPlan | readonly Problem[]): plan is readonly Problem[] => Array.isArray(plan);

async function refuse({ db }: Ingest, id: SubmissionId, problems: readonly Problem[], log: Log) {
  await failSubmission(db, id, problems);
  log.info({ problems: problems.map(({ code }) => code) }, 'failed: the snapshot is refused');
}

function unreadable(error: unknown) {
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'submission-unreadable', path: '', message: `Reading the submission ended in an error of Factline: ${message}` } as const;
}
