import { RejectionsDocument, SubmissionDocument } from '@factline/client';
import { exitCodes } from '../exit-codes.js';
import { CliFailure } from '../failure.js';
import { listUpTo } from '../pages.js';
import { grouped } from '../render/decimal.js';
import { type AddCommand, printJson, type Session, wholeNumber } from '../session.js';
import { firstRejections, printSummary, rejectionText, submissionTimes } from './submission-report.js';

interface SubmissionOptions {
  readonly rejections?: boolean;
  readonly limit: number;
}

export const addSubmission: AddCommand = (program, run) => {
  program
    .command('submission')
    .description('What came of a file or call that was handed in.')
    .argument('<id>', 'its id, as ingest printed it')
    .option('--rejections', 'every refused item with its original and all its problems')
    .option('--limit <n>', 'at most this many refused items', wholeNumber, 1_000)
    .addHelpText(
      'after',
      `
Examples:
  factline submission 01890a5d-ac96-774b-bcce-b302099a8057
  factline submission 01890a5d-ac96-774b-bcce-b302099a8057 --rejections
  factline submission ID --rejections --json | jq -r '.rejections[].original' > repair.ndjson`,
    )
    .action(run<SubmissionOptions>(show));
};

const show = async (session: Session, [id = '']: string[], { rejections, limit }: SubmissionOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { submission } = await client.query(SubmissionDocument, { id }, { signal });
  if (submission === null)
    throw new CliFailure('notFound', `There is no submission ${id}.`, [
      '`factline ingest` prints the id when something is left to look at.',
    ]);
  const listed = rejections === true ? await listUpTo(limit, undefined, (first, after) => page(session, id, first, after)) : undefined;
  if (isJson) printJson(session, { ...submission, ...(listed === undefined ? {} : { rejections: listed.items }) });
  else {
    terminal.out(terminal.paint.dim(`${submissionTimes(submission)}, ${grouped(submission.bytes)} bytes, ${submission.format}`));
    if (listed === undefined) printSummary(session, submission, submission.rejected > 0 ? await firstRejections(session, id) : []);
    else {
      printSummary(session, { ...submission, rejected: 0 }, []);
      for (const one of listed.items) terminal.out(rejectionText(one, session, true));
      if (listed.hasMore) terminal.out(terminal.paint.dim('  … and more: raise --limit'));
    }
  }
  if (submission.state === 'FAILED') session.setExitCode(exitCodes.failed.code);
};

const page = async ({ client, signal }: Session, id: string, first: number, after: string | undefined) => {
  const { submission } = await client.query(RejectionsDocument, { id, first, ...(after === undefined ? {} : { after }) }, { signal });
  if (submission === null) throw new CliFailure('notFound', `There is no submission ${id}.`);
  return submission.rejections;
};
