import { readFile, stat } from 'node:fs/promises';
import {
  type Decision,
  type DraftOutcomePartsFragment,
  ReviewDraftDocument,
  ReviewDraftsDocument,
  SubmitArticleDocument,
  suggestedChoice,
} from '@factline/client';
import { exitCodes } from '../exit-codes.js';
import { CliFailure } from '../failure.js';
import { listUpTo } from '../pages.js';
import { renderTable } from '../render/table.js';
import { valueText } from '../render/value.js';
import { reviewByKeys } from '../review/by-keys.js';
import { sendDecisions } from '../review/send.js';
import { originText, type ShownDraft, stateText } from '../review/show-draft.js';
import { type AddCommand, printJson, type Session, wholeNumber } from '../session.js';
import { type ArticleOptions, articleOf, isArticle } from './ingest-article.js';

interface ReviewOptions extends ArticleOptions {
  readonly limit: number;
  readonly accept?: string[];
  readonly reject?: string[];
  readonly reason?: string;
  readonly figure?: string;
  readonly reviewer?: string;
}

export const addReview: AddCommand = (program, run) => {
  program
    .command('review')
    .description('Decide on what was read in articles: by single keys in a terminal, by options in a script.')
    .argument('[what]', 'id of a document, or a file with an article; absent: all that waits')
    .option('--topic <key>', 'only of this topic; of a file: the topic that its claims most likely belong to')
    .option('--publisher <source>', 'of a file: key or name of who published it')
    .option('--published <time>', 'of a file: when it was published')
    .option('--page-url <url>', 'of a file: its web address')
    .option('--title <title>', 'of a file: its title')
    .option('--accept <id...>', 'accept these drafts, as they are suggested')
    .option('--figure <key>', 'with --accept: the figure they are about')
    .option('--reject <id...>', 'reject these drafts')
    .option('--reason <reason>', 'with --reject: why')
    .option('--reviewer <name>', 'who decides; it is kept with each claim')
    .option('--limit <n>', 'at most this many', wholeNumber, 100)
    .addHelpText(
      'after',
      `
Nothing is recorded before Enter. Exit code ${exitCodes.rejections.code}: something was refused.

Examples:
  factline review
  factline review article.txt --publisher axios --published 2021-05-14T12:00:00Z --topic gaza-2021
  factline review --json | jq -r '.[] | [.id, .value.text, .suggestions[0].key] | @tsv'
  factline review --accept draft:0190… --figure gaza-2021/killed/people/israel --reviewer kim
  factline review --reject draft:0190… --reason 'an age, not a toll'`,
    )
    .action(run<ReviewOptions>(review));
};

const review = async (session: Session, [what]: string[], options: ReviewOptions): Promise<void> => {
  const { terminal, isJson } = session;
  if (options.accept !== undefined || options.reject !== undefined) return decide(session, options);
  const document = what === undefined ? undefined : what.startsWith('document:') ? what : await handIn(session, what, options);
  const drafts = await waiting(session, document, options);
  if (isJson) return printJson(session, drafts);
  if (drafts.length === 0) return terminal.out('Nothing waits for review.');
  if (terminal.openKeys === undefined) return list(session, drafts);
  const keys = terminal.openKeys();
  try {
    const outcomes = await reviewByKeys({
      drafts,
      terminal,
      keys,
      send: (decisions) => sendDecisions(session, drafts, decisions, options.reviewer),
    });
    tellExit(session, outcomes);
  } finally {
    keys.close();
  }
};

/** An article in a file, handed in as the review page does; resolves with the id of its document. */
const handIn = async ({ client, signal }: Session, file: string, options: ReviewOptions): Promise<string> => {
  const facts = await stat(file).catch(() => undefined);
  if (facts === undefined || !isArticle(file))
    throw new CliFailure(
      facts === undefined ? 'notFound' : 'usage',
      `${file} is neither the id of a document nor a file with an article.`,
      ['An article ends in .txt, .md or .html; an id begins with document:.'],
    );
  const { publisher, content, url, title, topic } = articleOf(file, options);
  const { result } = await client.query(
    SubmitArticleDocument,
    {
      input: {
        content: await readFile(file, 'utf8'),
        format: content === 'html' ? 'HTML' : content === 'markdown' ? 'MARKDOWN' : 'TEXT',
        publisher,
        publishedAt: options.published ?? '',
        ...(url === undefined ? {} : { url }),
        ...(title === undefined ? {} : { title }),
        ...(topic === undefined ? {} : { topic }),
      },
    },
    { signal },
  );
  if ('problems' in result) throw new CliFailure('usage', result.problems.map(({ message }) => message).join(' '));
  if (!('document' in result) || result.document === null)
    throw new CliFailure('failed', 'It is handed in and still being read.', ['Look again in a moment with: factline review']);
  return result.document.id;
};

const waiting = async (
  { client, signal }: Session,
  document: string | undefined,
  { topic, limit }: ReviewOptions,
): Promise<readonly ShownDraft[]> => {
  const filter = {
    state: 'PROPOSED' as const,
    ...(document === undefined ? {} : { document }),
    ...(topic === undefined || document !== undefined ? {} : { topic }),
  };
  const { items } = await listUpTo<ShownDraft>(limit, undefined, async (first, after) => {
    const { drafts } = await client.query(
      ReviewDraftsDocument,
      { filter, first: Math.min(first, 50), ...(after === undefined ? {} : { after }) },
      { signal },
    );
    return drafts;
  });
  return items;
};

const list = ({ terminal }: Session, drafts: readonly ShownDraft[]): void => {
  terminal.out(
    renderTable(
      [
        { name: 'DRAFT' },
        { name: 'SAYS', shrinkTo: 10 },
        { name: 'SUGGESTED', shrinkTo: 20 },
        { name: 'SOURCE', shrinkTo: 12 },
        { name: 'STATE', shrinkTo: 8 },
      ],
      drafts.map((draft) => [
        draft.id,
        terminal.paint.bold(valueText(draft.value)),
        draft.suggestions[0]?.key ?? '',
        originText(draft),
        stateText(draft, undefined),
      ]),
      terminal,
    ),
  );
  terminal.err(
    'Decide in a terminal by keys, or here: factline review --accept ID… [--figure KEY], --reject ID… --reason WHY, --json for all of each.',
  );
};

const decide = async (session: Session, { accept = [], reject = [], reason, figure, reviewer }: ReviewOptions): Promise<void> => {
  if (reject.length > 0 && reason === undefined) throw new CliFailure('usage', 'A rejection says why.', ['Add --reason.']);
  if (accept.some((id) => reject.includes(id))) throw new CliFailure('usage', 'A draft cannot be accepted and rejected.');
  const drafts = accept.length === 0 ? [] : await byIds(session, accept);
  const decisions = new Map<string, Decision>();
  for (const id of reject) decisions.set(id, { type: 'reject', reason: reason ?? '' });
  for (const draft of drafts) {
    const choice = figure === undefined ? suggestedChoice(draft) : ({ type: 'figure', key: figure, title: figure } as const);
    if (choice === undefined)
      throw new CliFailure('usage', `No figure is surely the one that ${draft.id} is about.`, [
        `Say it with --figure, for example ${draft.suggestions[0]?.key ?? 'topic/measure/population/place'}.`,
      ]);
    decisions.set(draft.id, { type: 'accept', choice, edits: {} });
  }
  const outcomes = await sendDecisions(session, drafts, decisions, reviewer);
  if (session.isJson) printJson(session, outcomes);
  else
    for (const { id, outcome, claim, problems } of outcomes)
      session.terminal.out(
        outcome === 'REJECTED'
          ? `${session.terminal.paint.red('refused')} ${id}: ${problems.map(({ message }) => message).join(' ')}`
          : `${session.terminal.paint.green(reject.includes(id) ? 'rejected' : 'accepted')} ${id}${claim === null ? '' : ` → ${claim.figure.key}`}`,
      );
  tellExit(session, outcomes);
};

/** The drafts of these ids, whatever their state. */
const byIds = async ({ client, signal }: Session, ids: readonly string[]): Promise<readonly ShownDraft[]> => {
  const drafts = await Promise.all(ids.map(async (id) => (await client.query(ReviewDraftDocument, { id }, { signal })).draft));
  const missing = ids.filter((_, index) => drafts[index] === null);
  if (missing.length > 0)
    throw new CliFailure('notFound', `There is no draft ${missing.join(', ')}.`, ['Ids are those of: factline review --json']);
  return drafts.filter((draft) => draft !== null);
};

const tellExit = (session: Session, outcomes: readonly DraftOutcomePartsFragment[]): void => {
  if (outcomes.some(({ outcome }) => outcome === 'REJECTED')) session.setExitCode(exitCodes.rejections.code);
};
