import { TopicsDocument } from '@factline/client';
import { listUpTo } from '../pages.js';
import { grouped } from '../render/decimal.js';
import { renderTable } from '../render/table.js';
import { type AddCommand, printJson, type Session, wholeNumber } from '../session.js';

export const addTopics: AddCommand = (program, run) => {
  program
    .command('topics')
    .description('The stories that are followed.')
    .option('--limit <n>', 'at most this many', wholeNumber, 500)
    .addHelpText('after', '\nExample:\n  factline topics')
    .action(run<{ limit: number }>(list));
};

const list = async (session: Session, _arguments: string[], { limit }: { readonly limit: number }): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { items, hasMore } = await listUpTo(limit, undefined, async (first, after) => {
    const { topics } = await client.query(TopicsDocument, { first, ...(after === undefined ? {} : { after }) }, { signal });
    return topics;
  });
  if (isJson) return printJson(session, items);
  if (items.length === 0) return terminal.out('There are no topics yet. Hand some in: factline ingest FILE');
  terminal.out(
    renderTable(
      [
        { name: 'TOPIC', shrinkTo: 16 },
        { name: 'TITLE', shrinkTo: 20 },
        { name: 'FIGURES', align: 'right' },
        { name: 'TIME ZONE', shrinkTo: 10 },
      ],
      items.map(({ key, title, figures, timeZone }) => [key, title, grouped(figures.totalCount), timeZone]),
      terminal,
    ),
  );
  if (hasMore) terminal.out(terminal.paint.dim('… and more: raise --limit'));
};
