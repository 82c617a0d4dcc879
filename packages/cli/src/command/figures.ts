import { FiguresDocument, TopicDocument } from '@factline/client';
import { listUpTo } from '../pages.js';
import { asOfText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { arrowText, valueText } from '../render/value.js';
import { statusShort } from '../render/words.js';
import { type AddCommand, printJson, type Session, wholeNumber } from '../session.js';
import { noSuchTopic } from '../suggest.js';

interface FiguresOptions {
  readonly topic?: string;
  readonly search?: string;
  readonly recent?: boolean;
  readonly limit: number;
}

export const addFigures: AddCommand = (program, run) => {
  program
    .command('figures')
    .description('The figures there are, each with its number now.')
    .option('--topic <key>', 'of this topic')
    .option('--search <words>', 'whose title or key has these words')
    .option('--recent', 'those that changed last come first')
    .option('--limit <n>', 'at most this many', wholeNumber, 100)
    .addHelpText(
      'after',
      `
Examples:
  factline figures
  factline figures --topic gaza-2021 --recent
  factline figures --search "killed children" --json | jq -r '.[].key'`,
    )
    .action(run<FiguresOptions>(list));
};

const list = async (session: Session, _arguments: string[], { topic, search, recent, limit }: FiguresOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const filter = { ...(topic === undefined ? {} : { topic }), ...(search === undefined ? {} : { text: search }) };
  const orderBy = recent === true ? ({ field: 'LAST_CHANGE', direction: 'DESCENDING' } as const) : undefined;
  const { items, hasMore } = await listUpTo(limit, undefined, async (first, after) => {
    const { figures } = await client.query(
      FiguresDocument,
      { filter, first, ...(orderBy === undefined ? {} : { orderBy }), ...(after === undefined ? {} : { after }) },
      { signal },
    );
    return figures;
  });
  if (items.length === 0 && topic !== undefined && (await client.query(TopicDocument, { key: topic }, { signal })).topic === null)
    throw await noSuchTopic(client, topic);
  if (isJson) return printJson(session, items);
  if (items.length === 0)
    return terminal.out(
      search === undefined ? 'There are no figures yet. Hand some in: factline ingest FILE' : 'No figure has these words.',
    );
  const { paint } = terminal;
  const rows = items.map(({ key, unit, current }) => [
    key,
    paint.bold(valueText(current.value)),
    current.revision === null ? '' : arrowText(current.revision.direction, paint),
    unit,
    asOfText(current.referencePeriod),
    current.status === 'CONTESTED' ? paint.yellow(statusShort[current.status]) : statusShort[current.status],
    current.winners.map(({ origin }) => origin.name).join(', '),
  ]);
  terminal.out(
    renderTable(
      [
        { name: 'FIGURE', shrinkTo: 24 },
        { name: 'NOW', shrinkTo: 10 },
        { name: '' },
        { name: 'UNIT', shrinkTo: 6 },
        { name: 'AS OF' },
        { name: 'STATUS', shrinkTo: 9 },
        { name: 'BY', shrinkTo: 10 },
      ],
      rows,
      terminal,
    ),
  );
  if (hasMore) terminal.out(paint.dim('… and more: raise --limit, or narrow with --topic or --search'));
};
