import { EventsDocument } from '@factline/client';
import { listUpTo } from '../pages.js';
import { momentText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { type AddCommand, positionArgument, printJsonLine, type Session, wholeNumber } from '../session.js';

interface EventsOptions {
  readonly stream?: string;
  readonly after?: string;
  readonly limit: number;
}

export const addEvents: AddCommand = (program, run) => {
  program
    .command('events')
    .description('The log itself, in its order. With --json one event a line, with all its data.')
    .option('--stream <stream>', 'of this stream, e.g. figure:gaza-2021/killed/palestinians/gaza-strip')
    .option('--after <position>', 'after this position', positionArgument)
    .option('--limit <n>', 'at most this many', wholeNumber, 50)
    .addHelpText(
      'after',
      `
Examples:
  factline events --limit 10
  factline events --after 1024 --limit 100000 --json > events.ndjson`,
    )
    .action(run<EventsOptions>(list));
};

const list = async (session: Session, _arguments: string[], { stream, after, limit }: EventsOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const page = async (first: number, from: string | undefined) => {
    const { events } = await client.query(
      EventsDocument,
      { first, ...(stream === undefined ? {} : { stream }), ...(from === undefined ? {} : { after: from }) },
      { signal },
    );
    // Programs get each page as it comes: the log may be long.
    if (isJson) for (const event of events.nodes) printJsonLine(session, event);
    // The list goes on after a position, which its cursors are not.
    const last = events.nodes.at(-1)?.position ?? null;
    return { nodes: isJson ? events.nodes.map(() => undefined) : events.nodes, pageInfo: { ...events.pageInfo, endCursor: last } };
  };
  const { items, hasMore, endCursor } = await listUpTo(limit, after, page);
  if (isJson) return;
  const events = items.filter((event) => event !== undefined);
  if (events.length === 0) return terminal.out('There are no events there.');
  terminal.out(
    renderTable(
      [
        { name: 'POSITION', align: 'right' },
        { name: 'RECORDED' },
        { name: 'TYPE' },
        { name: 'STREAM', shrinkTo: 20 },
        { name: 'BY', shrinkTo: 8 },
      ],
      events.map((event) => [event.position, momentText(event.recordedAt), event.type, event.stream, event.actor.id]),
      terminal,
    ),
  );
  if (hasMore) terminal.out(terminal.paint.dim(`… and more: factline events --after ${endCursor}`));
};
