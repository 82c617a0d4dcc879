import { RecallSubmissionDocument } from '@factline/client';
import { exitCodes } from '../exit-codes.js';
import { grouped } from '../render/decimal.js';
import { type AddCommand, printJson, type Session } from '../session.js';
import { firstRejections, printSummary } from './submission-report.js';

interface RecallOptions {
  readonly reason: string;
}

export const addRecall: AddCommand = (program, run) => {
  program
    .command('recall')
    .description('Take back what a submission recorded: its claims are struck, its corrections, moves and disputes undone.')
    .argument('<id>', 'id of the submission, as ingest printed it')
    .requiredOption('--reason <text>', 'why; kept with every claim')
    .addHelpText(
      'after',
      `
Nothing is deleted: the claims stay readable, as struck, and readings of moments before still show them. Definitions, documents, choices
of editors and retractions stay. Recalled again, nothing changes.

Examples:
  factline recall 01890a5d-ac96-774b-bcce-b302099a8057 --reason "the wrong table"`,
    )
    .action(run<RecallOptions>(recall));
};

const recall = async (session: Session, [id = '']: string[], { reason }: RecallOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { result } = await client.query(RecallSubmissionDocument, { input: { submission: id, reason } }, { signal });
  const { submission } = result;
  if (isJson) printJson(session, result);
  else if (result.__typename === 'MutationPending') {
    terminal.out(`It is being taken back by submission ${submission.id}.`);
    terminal.out(terminal.paint.dim(`factline submission ${submission.id}`));
  } else if ('alreadyKnown' in result && result.alreadyKnown) terminal.out('It had been recalled already; nothing has changed.');
  else {
    terminal.out(`Recalled: ${grouped(submission.recorded)} of its events are taken back.`);
    if (submission.rejected > 0) printSummary(session, submission, await firstRejections(session, submission.id));
  }
  if (submission.rejected > 0) session.setExitCode(exitCodes.rejections.code);
};
