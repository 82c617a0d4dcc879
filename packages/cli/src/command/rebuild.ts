import { setTimeout as delay } from 'node:timers/promises';
import {
  DropGenerationDocument,
  FlipProjectionDocument,
  RebuildDocument,
  type RebuildPartsFragment,
  RebuildProjectionDocument,
  type RebuildResultPartsFragment,
  RebuildsDocument,
  RollBackProjectionDocument,
} from '@factline/client';
import { exitCodes } from '../exit-codes.js';
import { CliFailure } from '../failure.js';
import { grouped } from '../render/decimal.js';
import { type AddCommand, printJson, type Session } from '../session.js';
import { createRebuildBar } from './rebuild-bar.js';
import { differencesText } from './rebuild-differences.js';

interface RebuildOptions {
  readonly yes?: boolean;
  readonly acceptDifferences?: boolean;
  readonly keep?: boolean;
  readonly rollBack?: boolean;
  readonly drop?: boolean;
}

export const addRebuild: AddCommand = (program, run) => {
  program
    .command('rebuild')
    .description('Build the read tables of a projection anew beside the present ones, compare the two, and let readers see the new ones.')
    .argument('[projection]', 'figures, catalogue or drafts', 'figures')
    .option('-y, --yes', 'let readers see the new tables as soon as they were found equal')
    .option('--accept-differences', 'let readers see them although they differ; subscribers are told to read again')
    .option('--keep', 'keep the tables before, so that --roll-back is possible')
    .option('--roll-back', 'let readers see the tables before again')
    .option('--drop', 'drop the tables that readers do not see, and end the rebuild')
    .addHelpText(
      'after',
      `
Readers notice nothing. Interrupted, the rebuild goes on; the same command shows how far it is.

Examples:
  factline rebuild                       # build and compare; then decide
  factline rebuild figures --yes --keep
  factline rebuild figures --roll-back
  factline rebuild figures --drop`,
    )
    .action(run<RebuildOptions>(rebuild));
};

const rebuild = async (session: Session, [projection = 'figures']: string[], options: RebuildOptions): Promise<void> => {
  const { client, signal } = session;
  const open = await openRebuild(session, projection);
  if (options.rollBack === true || options.drop === true) {
    if (open === undefined) throw new CliFailure('notFound', `No rebuild of ${projection} is open.`, ['`factline rebuild` begins one.']);
    let last = open;
    if (options.rollBack === true)
      last = accepted((await client.query(RollBackProjectionDocument, { input: { rebuild: open.id } }, { signal })).result);
    if (options.drop === true) last = await drop(session, last);
    return tell(session, last);
  }
  const begun = open ?? accepted((await client.query(RebuildProjectionDocument, { input: { projection } }, { signal })).result);
  const ready = await untilCompared(session, begun, options.acceptDifferences === true);
  if (ready.state === 'FAILED') {
    tell(session, ready);
    throw new CliFailure('failed', ready.error ?? 'The rebuild failed.', [`Drop it: factline rebuild ${projection} --drop`]);
  }
  if (ready.state === 'FLIPPED') return tell(session, options.keep === true ? ready : await drop(session, ready));
  const differs = (ready.differences ?? 0) > 0;
  if (options.acceptDifferences !== true && (options.yes !== true || differs)) {
    tell(session, ready);
    if (differs) session.setExitCode(exitCodes.failed.code);
    return;
  }
  const flipped = accepted(
    (
      await client.query(
        FlipProjectionDocument,
        { input: { rebuild: ready.id, acceptDifferences: options.acceptDifferences === true } },
        { signal },
      )
    ).result,
  );
  tell(session, options.keep === true ? flipped : await drop(session, flipped));
};

const openRebuild = async ({ client, signal }: Session, projection: string): Promise<RebuildPartsFragment | undefined> => {
  const { rebuilds } = await client.query(RebuildsDocument, { first: 100 }, { signal });
  return rebuilds.find((one) => one.projection === projection && one.droppedAt === null);
};

const drop = async ({ client, signal }: Session, { id }: RebuildPartsFragment): Promise<RebuildPartsFragment> =>
  accepted((await client.query(DropGenerationDocument, { input: { rebuild: id } }, { signal })).result);

const accepted = (result: RebuildResultPartsFragment): RebuildPartsFragment => {
  if (result.__typename === 'RebuildSuccess') return result.rebuild;
  const [first] = result.problems;
  const exit = first?.code === 'projection-unknown' || first?.code === 'rebuild-unknown' ? 'notFound' : 'failed';
  throw new CliFailure(exit, result.problems.map(({ code, message }) => `${message} [${code}]`).join(' '));
};

/** Follows it, drawing, until somebody has to decide. */
const untilCompared = async (session: Session, begun: RebuildPartsFragment, isEnoughToSee: boolean): Promise<RebuildPartsFragment> => {
  const { client, signal } = session;
  const bar = createRebuildBar(session, begun.projection);
  let now = begun;
  try {
    while (now.state === 'BUILDING' || now.state === 'COMPARING') {
      bar.show(now);
      // The present tables stand still: there is nothing to compare with, and that is accepted.
      if (now.state === 'COMPARING' && isEnoughToSee && now.error !== null) break;
      await delay(200, undefined, { signal });
      const { rebuild: next } = await client.query(RebuildDocument, { id: begun.id }, { signal });
      if (next === null) throw new CliFailure('notFound', `There is no rebuild ${begun.id}.`);
      now = next;
    }
    return now;
  } finally {
    bar.stop();
  }
};

const tell = (session: Session, done: RebuildPartsFragment): void => {
  if (session.isJson) return printJson(session, done);
  const { terminal } = session;
  const { paint } = terminal;
  const name = `generation ${done.generation ?? '–'} of ${done.projection}`;
  if (done.comparedAt !== null) {
    terminal.out(
      done.differences === 0
        ? paint.green(`Equal to generation ${done.previous} in every row, at position ${grouped(Number(done.mark ?? 0))}.`)
        : paint.yellow(
            `${grouped(done.differences ?? 0)} rows differ from generation ${done.previous}, at position ${grouped(Number(done.mark ?? 0))}:`,
          ),
    );
    for (const line of differencesText(done, paint)) terminal.out(line);
  }
  const next = `factline rebuild ${done.projection}`;
  const isOver = done.droppedAt !== null;
  if (done.state === 'FLIPPED')
    terminal.out(
      isOver
        ? `Readers see ${name}; the one before is dropped.`
        : `Readers see ${name}. ${paint.dim(`${next} --roll-back, or --drop the one before.`)}`,
    );
  else if (isOver) terminal.out(`Dropped ${name}.`);
  else if (done.state === 'ROLLED_BACK')
    terminal.out(`Readers see generation ${done.previous} again. ${paint.dim(`${next} --yes, or --drop.`)}`);
  else if (done.state === 'READY')
    terminal.out(
      paint.dim(
        done.differences === 0
          ? `${next} --yes lets readers see it.`
          : `${next} --accept-differences lets readers see it all the same; --drop ends it.`,
      ),
    );
};
