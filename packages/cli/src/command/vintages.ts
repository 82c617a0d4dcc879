import { VintagesDocument, type VintagesQuery } from '@factline/client';
import { asOfText, momentText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { arrowText, valueText } from '../render/value.js';
import { statusShort } from '../render/words.js';
import { type AddCommand, dayArgument, printJson, type Session, wholeNumber } from '../session.js';
import { noSuchFigure } from '../suggest.js';
import { saveDownload, tablePath } from './save-download.js';

interface VintagesOptions {
  readonly on?: string;
  readonly limit: number;
  readonly csv?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly output?: string;
}

export const addVintages: AddCommand = (program, run) => {
  program
    .command('vintages')
    .description('What could have been shown, by publication: one line for each moment at which the number changed.')
    .argument('<key>', 'key of the figure')
    .option('--on <day>', 'of the number for the end of that day', dayArgument)
    .option('--limit <n>', 'the first so many', wholeNumber, 100)
    .option('--csv', 'every date with its releases as time_value, issue, lag, value, …: what epidemiological tools read; no limit')
    .option('--from <day>', 'with --csv: only dates from then on', dayArgument)
    .option('--to <day>', 'with --csv: only dates up to then', dayArgument)
    .option('-o, --output <file>', 'with --csv: write to this file')
    .addHelpText(
      'after',
      `
Examples:
  factline vintages gaza-2021/killed/palestinians/gaza-strip
  factline vintages KEY --on 2025-10-29
  factline vintages KEY --csv --from 2025-10-01 > releases.csv
  factline vintages KEY --json | jq -r '.[] | [.publishedAt, .current.value.text] | @csv'`,
    )
    .action(run<VintagesOptions>(show));
};

type ShownVintage = NonNullable<VintagesQuery['figure']>['vintages']['nodes'][number];

const show = async (session: Session, [key = '']: string[], { on, limit, csv, from, to, output }: VintagesOptions): Promise<void> => {
  if (csv === true) return saveDownload(session, tablePath(key, 'vintages.csv', { from: from ?? on, to: to ?? on }), output);
  const { client, terminal, isJson, signal } = session;
  const vintages: ShownVintage[] = [];
  let after: string | undefined;
  let hasMore = true;
  let title = '';
  while (hasMore && vintages.length < limit) {
    const { figure } = await client.query(
      VintagesDocument,
      {
        key,
        first: Math.min(limit - vintages.length, 100),
        ...(on === undefined ? {} : { on }),
        ...(after === undefined ? {} : { after }),
      },
      { signal },
    );
    if (figure === null) throw await noSuchFigure(client, key);
    title = figure.title;
    vintages.push(...figure.vintages.nodes);
    after = figure.vintages.pageInfo.endCursor ?? undefined;
    hasMore = figure.vintages.pageInfo.hasNextPage;
  }
  if (isJson) return printJson(session, vintages);
  terminal.out(terminal.paint.bold(title));
  if (vintages.length === 0) return terminal.out('Nothing was published of it yet.');
  terminal.out(vintagesTable(vintages, terminal));
  if (hasMore) terminal.out(terminal.paint.dim('… and later ones: raise --limit'));
};

const vintagesTable = (vintages: readonly ShownVintage[], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string =>
  renderTable(
    [
      { name: 'PUBLISHED' },
      { name: 'AS OF' },
      { name: 'FROM', shrinkTo: 8 },
      { name: '' },
      { name: 'TO', shrinkTo: 8 },
      { name: 'STATUS', shrinkTo: 9 },
      { name: 'SOURCE', shrinkTo: 10 },
    ],
    vintages.map(({ publishedAt, from, direction, current }) => [
      momentText(publishedAt),
      asOfText(current.referencePeriod),
      valueText(from),
      arrowText(direction, terminal.paint),
      terminal.paint.bold(valueText(current.value)),
      statusShort[current.status],
      current.winners.map(({ origin }) => origin.name).join(', ') || '–',
    ]),
    terminal,
  );
