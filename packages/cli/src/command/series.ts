import { SeriesDocument, type SeriesQuery } from '@factline/client';
import { periodText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { valueText } from '../render/value.js';
import { statusShort } from '../render/words.js';
import { type AddCommand, atOf, dayArgument, type MomentOptions, printJson, type Session, wholeNumber, withMoment } from '../session.js';
import { noSuchFigure } from '../suggest.js';
import { saveDownload, tablePath } from './save-download.js';

interface SeriesOptions extends Omit<MomentOptions, 'on'> {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
  readonly csv?: boolean;
  readonly output?: string;
}

export const addSeries: AddCommand = (program, run) => {
  withMoment(
    program
      .command('series')
      .description('The number of each date, oldest first, as it stands or stood.')
      .argument('<key>', 'key of the figure')
      .option('--from <day>', 'only dates from then on', dayArgument)
      .option('--to <day>', 'only dates up to then', dayArgument)
      .option('--limit <n>', 'the last so many', wholeNumber, 100),
  )
    .option('--csv', 'all of them as a CSV file: time_value, value, …; no limit')
    .option('-o, --output <file>', 'with --csv: write to this file')
    .addHelpText(
      'after',
      `
Examples:
  factline series gaza-2021/killed/palestinians/gaza-strip
  factline series KEY --from 2025-10-01 --published-by 2025-11-01T00:00:00Z
  factline series KEY --csv > series.csv`,
    )
    .action(run<SeriesOptions>(show));
};

const show = async (session: Session, [key = '']: string[], options: SeriesOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { from, to, limit, csv, output } = options;
  const at = atOf(options);
  if (csv === true)
    return saveDownload(session, tablePath(key, 'series.csv', { from, to, ...(at as Record<string, string> | undefined) }), output);
  const { figure } = await client.query(
    SeriesDocument,
    {
      key,
      last: Math.min(limit, 1_000),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(at === undefined ? {} : { at }),
    },
    { signal },
  );
  if (figure === null) throw await noSuchFigure(client, key);
  if (isJson) return printJson(session, figure.series);
  terminal.out(terminal.paint.bold(figure.title));
  if (figure.series.length === 0) return terminal.out('Nothing is said of any date.');
  terminal.out(seriesTable(figure.series, terminal));
};

type ShownPoint = NonNullable<SeriesQuery['figure']>['series'][number];

const seriesTable = (points: readonly ShownPoint[], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string =>
  renderTable(
    [
      { name: 'DATE' },
      { name: 'VALUE', shrinkTo: 8 },
      { name: 'CHANGE', align: 'right' },
      { name: 'STATUS', shrinkTo: 9 },
      { name: 'SOURCE', shrinkTo: 10 },
    ],
    points.map(({ period, increment, incrementRevised, current }) => [
      periodText(period),
      terminal.paint.bold(valueText(current.value)),
      increment === null ? '' : incrementRevised ? terminal.paint.yellow(`${increment} revised`) : increment,
      statusShort[current.status],
      current.winners.map(({ origin }) => origin.name).join(', ') || '–',
    ]),
    terminal,
  );
