import { readFile } from 'node:fs/promises';
import type { SubmissionPartsFragment } from '@factline/client';
import { Option } from 'commander';
import { exitCodes } from '../exit-codes.js';
import { CliFailure } from '../failure.js';
import { type AddCommand, printJsonLine, type Session } from '../session.js';
import { formats, handIn, type IngestOptions, inputOf, unreadable } from './hand-in.js';
import { articleOf, contentNames, printDrafts } from './ingest-article.js';
import { ingestGit } from './ingest-git.js';
import { createProgress } from './ingest-progress.js';
import { firstRejections, printSummary } from './submission-report.js';

export const addIngest: AddCommand = (program, run) => {
  program
    .command('ingest')
    .description('Hand in files: claims (.ndjson), tables (.csv, .tsv, .json) with a mapping, or articles (.txt, .md, .html) to be read.')
    .argument('[file...]', 'files in this order; - is standard input')
    .option('--mapping <file>', 'how the columns of a table are read (.yaml or .json)')
    .addOption(new Option('--format <format>', 'what the file is; absent: by its name').choices(formats))
    .option('--data-set <key>', 'the data set that the table belongs to')
    .option('--published <time>', 'when the table was published, where its rows do not say; when the article was')
    .option('--publisher <source>', 'of an article: key or name of who published it')
    .option('--page-url <url>', 'of an article: its web address; another text there later is a change of it')
    .option('--title <title>', 'of an article: its title')
    .option('--topic <key>', 'of an article: the topic that its claims most likely belong to')
    .addOption(new Option('--content <content>', 'of an article: what the file is; absent: by its name').choices(contentNames))
    .option('--snapshot', 'the file is all that its publisher stands by at --published: what it leaves out is withdrawn')
    .option('--accept-withdrawals', 'also where a snapshot withdraws more than half of what stands')
    .option('--again', 'record claims anew that were struck (by a recall, say); without it they are known and stay struck')
    .option('--git <repository>', 'every version of --path in the first-parent history, each as a snapshot; goes on where it was')
    .option('--path <file>', 'with --git: the file in the repository')
    .option('--wait', 'wait until every item has its outcome (the default)', true)
    .option('--no-wait', 'end as soon as the file is durable')
    .addHelpText(
      'after',
      `
Handing the same file in again records nothing. Refused items are kept with all their problems:
repair them and hand them in again. Exit code ${exitCodes.rejections.code}: something was refused.

Examples:
  factline ingest claims.ndjson
  factline ingest revisions.csv --mapping mapping.yaml
  factline ingest table.csv --mapping mapping.yaml --snapshot --published 2024-05-03T18:00:00Z
  factline ingest report.html --publisher axios --published 2021-05-14T12:00:00Z --page-url https://example.org/a --topic gaza-2021
  factline ingest --git ~/dataset --path data/table.csv --mapping mapping.yaml
  zcat big.ndjson.gz | factline ingest - --format ndjson
  factline ingest claims.ndjson --json | jq .recorded`,
    )
    .action(run<IngestOptions>(ingest));
};

const ingest = async (session: Session, files: string[], options: IngestOptions): Promise<void> => {
  const mapping =
    options.mapping === undefined
      ? undefined
      : await readFile(options.mapping, 'utf8').catch((error: unknown) => Promise.reject(unreadable(options.mapping ?? '', error)));
  if (options.git !== undefined) return ingestGit(session, files, mapping, options);
  checkOptions(files, options);
  // Nothing is handed in while another file of the same command is missing.
  const inputs = await Promise.all(files.map((file) => inputOf(file, options.format)));
  const articles = inputs.map((input) => (input.format === 'article' ? articleOf(input.name, options) : undefined));
  for (const [n, input] of inputs.entries()) {
    const progress = createProgress(session, input.name);
    let ended: SubmissionPartsFragment;
    try {
      ended = await handIn(session, input, mapping, options, progress, articles[n]);
    } finally {
      progress.stop();
    }
    const rejections = ended.rejected > 0 ? await firstRejections(session, ended.id) : [];
    if (session.isJson) printJsonLine(session, { ...ended, rejections });
    else printSummary(session, ended, rejections);
    if (articles[n] !== undefined && !session.isJson) printDrafts(session, ended);
    if (ended.state === 'FAILED') session.setExitCode(exitCodes.failed.code);
    else if (ended.rejected > 0) session.setExitCode(exitCodes.rejections.code);
  }
};

const checkOptions = (files: readonly string[], { snapshot, published, path, acceptWithdrawals }: IngestOptions): void => {
  if (files.length === 0)
    throw new CliFailure('usage', 'There is no file to hand in.', ['Name files, or a repository with --git and --path.']);
  if (path !== undefined) throw new CliFailure('usage', '--path names a file in the repository of --git.', ['Add --git <repository>.']);
  if (snapshot && published === undefined)
    throw new CliFailure('usage', 'A snapshot needs the time at which it was published.', ['Add --published, e.g. 2024-05-03T18:00:00Z.']);
  if (snapshot && files.length > 1)
    throw new CliFailure('usage', 'A snapshot is one file: all that its publisher stands by.', ['Hand files in one by one, oldest first.']);
  if (acceptWithdrawals && !snapshot) throw new CliFailure('usage', '--accept-withdrawals is about a snapshot.', ['Add --snapshot.']);
};
