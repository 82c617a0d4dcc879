import { CompareDocument, type CompareQuery } from '@factline/client';
import { asOfText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { arrowText, valueText } from '../render/value.js';
import { inWords, statusShort } from '../render/words.js';
import { type AddCommand, momentArgument, printJson, type Session } from '../session.js';

interface CompareOptions {
  readonly from: string;
  readonly to?: string;
  readonly published?: boolean;
}

export const addCompare: AddCommand = (program, run) => {
  program
    .command('compare')
    .description('Which numbers of a topic differ between two moments, at which dates, why, and who changed them.')
    .argument('<topic>', 'key of the topic')
    .requiredOption('--from <time>', 'the earlier moment, e.g. 2021-05-14T12:00:00Z', momentArgument)
    .option('--to <time>', 'the later moment; absent: now', momentArgument)
    .option('--published', 'by what was published then, not by what our log knew then')
    .addHelpText(
      'after',
      `
Examples:
  factline compare gaza-2021 --from 2026-01-02T12:00:00Z
  factline compare KEY --from 2024-02-18T00:00:00Z --to 2024-02-19T00:00:00Z --published`,
    )
    .action(run<CompareOptions>(show));
};

const show = async (session: Session, [topic = '']: string[], { from, to, published }: CompareOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const at = (time: string | undefined) => (time === undefined ? {} : published === true ? { publishedBy: time } : { knownAt: time });
  const { compare } = await client.query(CompareDocument, { topic, from: at(from), to: at(to) }, { signal });
  if (isJson) return printJson(session, compare);
  if (compare.length === 0) return terminal.out('Nothing differs between these moments.');
  terminal.out(differencesTable(compare, terminal));
};

const differencesTable = (differences: CompareQuery['compare'], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string =>
  renderTable(
    [
      { name: 'FIGURE', shrinkTo: 16 },
      { name: 'AS OF' },
      { name: 'FROM', shrinkTo: 8 },
      { name: '' },
      { name: 'TO', shrinkTo: 8 },
      { name: 'WHY', shrinkTo: 12 },
      { name: 'BY', shrinkTo: 9 },
    ],
    differences.map(({ figure, point, from, to, direction, reasons, changedBy, fromStatus, toStatus }) => [
      figure.key,
      asOfText(point),
      valueText(from),
      arrowText(direction, terminal.paint),
      terminal.paint.bold(valueText(to)),
      [
        ...reasons.map(inWords),
        ...(direction === 'SAME' && fromStatus !== toStatus ? [`${statusShort[fromStatus]} → ${statusShort[toStatus]}`] : []),
      ].join(', ') || '–',
      changedBy.map(inWords).join(', ') || '–',
    ]),
    terminal,
  );
