import { SourcesDocument } from '@factline/client';
import { listUpTo } from '../pages.js';
import { renderTable } from '../render/table.js';
import { inWords } from '../render/words.js';
import { type AddCommand, printJson, type Session, wholeNumber } from '../session.js';

export const addSources: AddCommand = (program, run) => {
  program
    .command('sources')
    .description('The sources there are.')
    .option('--limit <n>', 'at most this many', wholeNumber, 500)
    .addHelpText('after', '\nExample:\n  factline sources')
    .action(run<{ limit: number }>(list));
};

const list = async (session: Session, _arguments: string[], { limit }: { readonly limit: number }): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { items, hasMore } = await listUpTo(limit, undefined, async (first, after) => {
    const { sources } = await client.query(SourcesDocument, { first, ...(after === undefined ? {} : { after }) }, { signal });
    return sources;
  });
  if (isJson) return printJson(session, items);
  if (items.length === 0) return terminal.out('There are no sources yet.');
  const note = ({ speaksFor, mergedInto }: (typeof items)[number]): string =>
    mergedInto !== null ? `counted as ${mergedInto.key}` : speaksFor !== null ? `speaks for ${speaksFor.key}` : '';
  terminal.out(
    renderTable(
      [
        { name: 'SOURCE', shrinkTo: 16 },
        { name: 'NAME', shrinkTo: 16 },
        { name: 'KIND' },
        { name: 'NOTE', shrinkTo: 16 },
        { name: 'ALSO CALLED', shrinkTo: 12 },
      ],
      items.map((source) => [source.key, source.name, inWords(source.kind), note(source), source.aliases.join(', ')]),
      terminal,
    ),
  );
  if (hasMore) terminal.out(terminal.paint.dim('… and more: raise --limit'));
};
