import { TriangleDocument, type TriangleQuery } from '@factline/client';
import { asOfText, momentText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { arrowText, valueText } from '../render/value.js';
import { type AddCommand, dayArgument, printJson, type Session } from '../session.js';
import { noSuchFigure } from '../suggest.js';

interface TriangleOptions {
  readonly from?: string;
  readonly to?: string;
  readonly lag?: string;
}

export const addTriangle: AddCommand = (program, run) => {
  program
    .command('triangle')
    .description('Each date with its releases: first published, and every restatement since.')
    .argument('<key>', 'key of the figure')
    .option('--from <day>', 'only dates from then on', dayArgument)
    .option('--to <day>', 'only dates up to then', dayArgument)
    .option('--lag <duration>', 'of each date the number so long after its end, e.g. P7D')
    .addHelpText(
      'after',
      `
Examples:
  factline triangle KEY --from 2025-10-01 --to 2025-10-31
  factline triangle KEY --lag P7D
  factline triangle KEY --json | jq -r '.[] | select(.release == 0) | [.period.end, .value.text] | @csv'`,
    )
    .action(run<TriangleOptions>(show));
};

type ShownCell = NonNullable<TriangleQuery['figure']>['triangle'][number];

const show = async (session: Session, [key = '']: string[], options: TriangleOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { from, to, lag } = options;
  const { figure } = await client.query(
    TriangleDocument,
    { key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(lag === undefined ? {} : { lag }) },
    { signal },
  );
  if (figure === null) throw await noSuchFigure(client, key);
  if (isJson) return printJson(session, figure.triangle);
  terminal.out(terminal.paint.bold(figure.title));
  if (figure.triangle.length === 0) return terminal.out('Nothing was published of these dates.');
  terminal.out(triangleTable(figure.triangle, terminal));
};

const triangleTable = (cells: readonly ShownCell[], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string =>
  renderTable(
    [
      { name: 'AS OF' },
      { name: 'RELEASE', align: 'right' },
      { name: 'PUBLISHED' },
      { name: 'LAG', align: 'right' },
      { name: '' },
      { name: 'NUMBER', shrinkTo: 8 },
    ],
    cells.map(({ period, release, publishedAt, lag, direction, value }) => [
      asOfText(period),
      release === 0 ? 'first' : String(release + 1),
      momentText(publishedAt),
      lagText(lag),
      arrowText(direction, terminal.paint),
      terminal.paint.bold(valueText(value)),
    ]),
    terminal,
  );

/** Seconds as days or hours, whichever says more. */
const lagText = (seconds: number): string =>
  Math.abs(seconds) < 2 * 86_400 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} d`;
