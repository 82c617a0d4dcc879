import { RevisionsDocument, type RevisionsQuery } from '@factline/client';
import { asOfText, momentText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { arrowText, valueText } from '../render/value.js';
import { inWords, statusShort } from '../render/words.js';
import { type AddCommand, dayArgument, printJson, type Session, wholeNumber } from '../session.js';
import { noSuchFigure } from '../suggest.js';

interface HistoryOptions {
  readonly points?: boolean;
  readonly on?: string;
  readonly limit: number;
}

export const addHistory: AddCommand = (program, run) => {
  program
    .command('history')
    .description('How a figure got here: its last revisions, in the order of the log.')
    .argument('<key>', 'key of the figure')
    .option('--points', 'revisions of past dates, not of the headline')
    .option('--on <day>', 'revisions of the number for that day', dayArgument)
    .option('--limit <n>', 'the last so many', wholeNumber, 20)
    .addHelpText(
      'after',
      `
Examples:
  factline history gaza-2021/killed/palestinians/gaza-strip
  factline history KEY --on 2021-05-13
  factline history KEY --points --limit 500 --json | jq -r '.[] | [.recordedAt, .to.text] | @csv'`,
    )
    .action(run<HistoryOptions>(show));
};

type ShownRevision = NonNullable<RevisionsQuery['figure']>['revisions']['nodes'][number];

const show = async (session: Session, [key = '']: string[], { points, on, limit }: HistoryOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const revisions: ShownRevision[] = [];
  let before: string | undefined;
  let hasMore = true;
  let title = '';
  while (hasMore && revisions.length < limit) {
    const { figure } = await client.query(
      RevisionsDocument,
      {
        key,
        headline: points !== true,
        last: Math.min(limit - revisions.length, 100),
        ...(on === undefined ? {} : { on }),
        ...(before === undefined ? {} : { before }),
      },
      { signal },
    );
    if (figure === null) throw await noSuchFigure(client, key);
    title = figure.title;
    revisions.unshift(...figure.revisions.nodes);
    before = figure.revisions.pageInfo.startCursor ?? undefined;
    hasMore = figure.revisions.pageInfo.hasPreviousPage && figure.revisions.nodes.length > 0;
  }
  if (isJson) return printJson(session, revisions);
  const { paint } = terminal;
  terminal.out(paint.bold(title));
  if (revisions.length === 0) return terminal.out(on === undefined ? 'It has no revisions yet.' : `It has no revisions for ${on}.`);
  if (hasMore) terminal.out(paint.dim('… and earlier ones: raise --limit'));
  terminal.out(historyTable(revisions, terminal));
};

export const historyTable = (revisions: readonly ShownRevision[], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string =>
  renderTable(
    [
      { name: 'RECORDED' },
      { name: 'AS OF' },
      { name: 'FROM', shrinkTo: 8 },
      { name: '' },
      { name: 'TO', shrinkTo: 8 },
      { name: 'WHY', shrinkTo: 12 },
      { name: 'BY', shrinkTo: 9 },
      { name: 'SOURCE', shrinkTo: 10 },
    ],
    revisions.map(({ recordedAt, point, from, direction, to, reason, changedBy, claim, fromStatus, toStatus, movedTo, movedFrom }) => [
      momentText(recordedAt),
      asOfText(point),
      valueText(from),
      arrowText(direction, terminal.paint),
      terminal.paint.bold(valueText(to)),
      // The value alone does not tell why there is a step.
      direction === 'SAME' && fromStatus !== null && fromStatus !== toStatus
        ? `${inWords(reason)}: ${statusShort[fromStatus]} → ${statusShort[toStatus]}`
        : `${inWords(reason)}${movedTo?.point == null ? '' : `, moved to ${asOfText(movedTo.point)}`}${movedFrom?.point == null ? '' : `, moved from ${asOfText(movedFrom.point)}`}`,
      inWords(changedBy),
      claim?.origin.name ?? '–',
    ]),
    terminal,
  );
