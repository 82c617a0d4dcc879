import {
  type CheckPartsFragment,
  FigureChecksDocument,
  type FlagCode,
  type PagePartsFragment,
  TopicChecksDocument,
} from '@factline/client';
import { InvalidArgumentError } from 'commander';
import { asOfText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { inWords } from '../render/words.js';
import { type AddCommand, atOf, dayArgument, type MomentOptions, printJson, type Session, wholeNumber, withMoment } from '../session.js';
import { noSuchFigure, noSuchTopic } from '../suggest.js';

interface ChecksOptions extends MomentOptions {
  readonly flag?: readonly FlagCode[];
  readonly limit: number;
}

const listed = ['CUMULATIVE_DECREASE', 'PART_EXCEEDS_WHOLE', 'SUM_DIFFERS', 'IMPLAUSIBLE_JUMP'] as const satisfies readonly FlagCode[];

export const addChecks: AddCommand = (program, run) => {
  withMoment(
    program
      .command('checks')
      .description('Numbers that do not fit others: what went down, exceeds its whole, does not add up, or jumps; with who says so.')
      .argument('<topic-or-figure>', 'key of a topic or of a figure'),
  )
    .option('--on <day>', 'only numbers for days up to this one', dayArgument)
    .option('--flag <flag>', `only this one, may be given again: ${listed.map(written).join(', ')}`, flagArgument)
    .option('--limit <n>', 'the first so many', wholeNumber, 100)
    .addHelpText(
      'after',
      `
Examples:
  factline checks gaza-2021
  factline checks gaza-2021/killed/palestinians/gaza-strip --published-by 2021-05-14T12:00:00Z
  factline checks KEY --flag cumulative-decrease --json | jq -r '.[].explanation'`,
    )
    .action(run<ChecksOptions>(show));
};

function written(flag: FlagCode): string {
  return flag.toLowerCase().replaceAll('_', '-');
}

function flagArgument(text: string, before: readonly FlagCode[] = []): readonly FlagCode[] {
  const flag = listed.find((one) => written(one) === text.toLowerCase());
  if (flag === undefined) throw new InvalidArgumentError(`It must be one of ${listed.map(written).join(', ')}.`);
  return [...before, flag];
}

interface Page {
  readonly nodes: readonly CheckPartsFragment[];
  readonly pageInfo: PagePartsFragment;
}

const show = async (session: Session, [key = '']: string[], options: ChecksOptions): Promise<void> => {
  const { terminal, isJson } = session;
  const found: CheckPartsFragment[] = [];
  let after: string | undefined;
  let hasMore = true;
  while (hasMore && found.length < options.limit) {
    const page = await pageOf(session, key, options, Math.min(options.limit - found.length, 100), after);
    found.push(...page.nodes);
    after = page.pageInfo.endCursor ?? undefined;
    hasMore = page.pageInfo.hasNextPage;
  }
  if (isJson) return printJson(session, found);
  if (found.length === 0) return terminal.out('Nothing was found that does not fit.');
  terminal.out(
    renderTable(
      [{ name: 'FIGURE', shrinkTo: 16 }, { name: 'AS OF' }, { name: 'FLAG', shrinkTo: 10 }, { name: 'WHAT WAS FOUND', shrinkTo: 24 }],
      found.map(({ figure, point, flag, explanation }) => [figure.key, asOfText(point), inWords(flag), explanation]),
      terminal,
    ),
  );
  if (hasMore) terminal.out(terminal.paint.dim('… and later ones: raise --limit'));
};

/** A key in parts is mostly a figure's, one word a topic's; the other is tried as well. */
const pageOf = async (
  { client, signal }: Session,
  key: string,
  options: ChecksOptions,
  first: number,
  after: string | undefined,
): Promise<Page> => {
  const at = atOf(options);
  const asked = {
    key,
    first,
    ...(at === undefined ? {} : { at }),
    ...(options.flag === undefined ? {} : { flags: [...options.flag] }),
    ...(after === undefined ? {} : { after }),
  };
  const ofTopic = async () => (await client.query(TopicChecksDocument, asked, { signal })).topic?.checks;
  const ofFigure = async () => (await client.query(FigureChecksDocument, asked, { signal })).figure?.checks;
  const isFigure = key.includes('/');
  const page = isFigure ? ((await ofFigure()) ?? (await ofTopic())) : ((await ofTopic()) ?? (await ofFigure()));
  if (page !== undefined) return page;
  throw isFigure ? await noSuchFigure(client, key) : await noSuchTopic(client, key);
};
