import { RejectionsDocument, type RejectionsQuery, type SubmissionPartsFragment } from '@factline/client';
import { grouped } from '../render/decimal.js';
import { momentText } from '../render/period.js';
import { inWords } from '../render/words.js';
import type { Session } from '../session.js';
import { countWords } from './ingest-progress.js';

export type Rejected = NonNullable<RejectionsQuery['submission']>['rejections']['nodes'][number];

/** How many are printed without being asked for. */
const firstFew = 5;
const longestOriginal = 160;

export const firstRejections = async ({ client }: Session, id: string): Promise<readonly Rejected[]> => {
  const { submission } = await client.query(RejectionsDocument, { id, first: firstFew });
  return submission?.rejections.nodes ?? [];
};

/** The outcome of a file in a few lines: counts, then the first problems. */
export const printSummary = (session: Session, submission: SubmissionPartsFragment, rejections: readonly Rejected[]): void => {
  const { terminal } = session;
  const { paint } = terminal;
  const mark =
    submission.state === 'FAILED'
      ? paint.red('✗')
      : submission.rejected > 0
        ? paint.yellow('!')
        : submission.state === 'DONE'
          ? paint.green('✓')
          : '…';
  terminal.out(
    `${mark} ${paint.bold(submission.name ?? 'submission')}  ${submission.state === 'DONE' ? `${grouped(submission.items)} items: ${countWords(submission)}${(submission.withdrawn ?? 0) > 0 ? `; ${grouped(submission.withdrawn ?? 0)} withdrawn` : ''}` : `${inWords(submission.state)}, ${grouped(submission.items)} items so far`}`,
  );
  for (const { code, message } of submission.problems) terminal.out(`  ${paint.red(code)}  ${message}`);
  for (const rejection of rejections) terminal.out(rejectionText(rejection, session));
  const more = submission.rejected - rejections.length;
  const id = shortId(submission.id);
  if (submission.rejected > 0)
    terminal.out(
      paint.dim(`  ${more > 0 ? `${grouped(more)} more rejected: ` : 'with the original lines: '}factline submission ${id} --rejections`),
    );
  else if (submission.state !== 'DONE') terminal.out(paint.dim(`  look again: factline submission ${id}`));
};

/** A rejection: its place, then each problem with its code. */
export const rejectionText = (
  { line, column, problems, original }: Rejected,
  { terminal }: Pick<Session, 'terminal'>,
  withOriginal = false,
): string => {
  const { paint } = terminal;
  const place = `line ${grouped(line)}${column === null ? '' : `, column ${column}`}`;
  const lines = problems.map(({ code, message }) => `  ${place}  ${paint.red(code)}  ${message}`);
  if (withOriginal) lines.push(paint.dim(`    ${cut(original.trimEnd())}`));
  return lines.join('\n');
};

const cut = (text: string): string =>
  text.length > longestOriginal ? `${text.slice(0, longestOriginal)}… (${grouped(text.length)} characters)` : text;

/** The id as people hand it on: without the name of the node type. */
export const shortId = (id: string): string => id.replace(/^submission:/, '');

export const submissionTimes = ({ createdAt, doneAt }: SubmissionPartsFragment): string =>
  `handed in ${momentText(createdAt)}${doneAt === null ? '' : `, done ${momentText(doneAt)}`}`;
