import { readSubmission, type SubmissionId } from '@factline/submissions';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import { toSubmission } from './map-submission.js';
import type { SubmissionType } from './submission.type.js';

const ended: readonly string[] = ['done', 'failed', 'recalled'];
/** Told no more often than this, in milliseconds. */
const paceMs = 100;

/** A submission now, and again whenever it has moved on, until it has ended. NOT_FOUND where there is none. */
export async function* followSubmission(
  id: string,
  { primary, outcomes }: Pick<GatewayContext, 'primary' | 'outcomes'>,
): AsyncGenerator<SubmissionType> {
  let wake: () => void = () => {};
  let isWoken = false;
  const stop = outcomes.onProgress(id as SubmissionId, () => {
    isWoken = true;
    wake();
  });
  let told = '';
  try {
    for (;;) {
      isWoken = false;
      const submission = await readSubmission(primary, id);
      if (submission === undefined) throw fail('NOT_FOUND', `There is no submission ${id}.`);
      const shown = JSON.stringify([submission.state, submission.counts, submission.bytes, submission.bytesDone]);
      if (shown !== told) {
        told = shown;
        yield toSubmission(submission);
      }
      if (ended.includes(submission.state)) return;
      await new Promise((resolve) => setTimeout(resolve, paceMs));
      if (!isWoken) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    stop();
  }
}
