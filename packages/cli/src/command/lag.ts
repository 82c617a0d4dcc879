import { StatusDocument } from '@factline/client';
import { grouped } from '../render/decimal.js';
import { momentText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { type AddCommand, printJson, type Session } from '../session.js';

export const addLag: AddCommand = (program, run) => {
  program
    .command('lag')
    .description('How far the read tables are behind the log, and what is parked.')
    .addHelpText('after', '\nExamples:\n  factline lag\n  factline lag --json | jq "[.projections[].events] | max"')
    .action(run(show));
};

const show = async (session: Session): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const { status } = await client.query(StatusDocument, {}, { signal });
  if (isJson) return printJson(session, status);
  const { paint } = terminal;
  terminal.out(
    `The log ends at position ${paint.bold(status.head)}${status.recordedAt === null ? '' : `, recorded ${momentText(status.recordedAt)}`}.`,
  );
  terminal.out(
    renderTable(
      [
        { name: 'PROJECTION' },
        { name: 'LANE', align: 'right' },
        { name: 'POSITION', align: 'right' },
        { name: 'BEHIND', align: 'right' },
        { name: 'SECONDS', align: 'right' },
        { name: 'ERROR', shrinkTo: 16 },
      ],
      status.projections.map(({ projection, lane, position, events, seconds, error }) => [
        projection,
        String(lane),
        position,
        events === 0 ? paint.green('0') : paint.yellow(grouped(events)),
        seconds.toFixed(1),
        error === null ? '' : paint.red(error),
      ]),
      terminal,
    ),
  );
  for (const { figure, position, since, error } of status.parked)
    terminal.out(paint.red(`parked: ${figure} at position ${position} since ${momentText(since)}: ${error}`));
};
