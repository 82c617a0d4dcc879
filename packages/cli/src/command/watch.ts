import { FigureUpdatedDocument, type FigureUpdatedSubscription, TopicDocument } from '@factline/client';
import { grouped } from '../render/decimal.js';
import { asOfText, momentText } from '../render/period.js';
import { arrowText, valueText } from '../render/value.js';
import { inWords } from '../render/words.js';
import { type AddCommand, printJsonLine, type Session } from '../session.js';
import { noSuchTopic } from '../suggest.js';

interface WatchOptions {
  readonly topic?: string;
  readonly figures?: string[];
  readonly after?: string;
  readonly all?: boolean;
  readonly sse?: boolean;
}

type Update = FigureUpdatedSubscription['figureUpdated'];

export const addWatch: AddCommand = (program, run) => {
  program
    .command('watch')
    .description('Follow changes as they happen, one line each. Comes back by itself when the connection breaks.')
    .option('--topic <key>', 'of figures of this topic')
    .option('--figures <key...>', 'of these figures')
    .option('--after <cursor>', 'go on where an earlier watch ended; its last cursor')
    .option('--all', 'also revisions of past dates')
    .option('--sse', 'over server-sent events instead of a WebSocket')
    .addHelpText(
      'after',
      `
Without --after the present comes first. Ctrl-C ends it and prints the cursor to go on from;
with --json every line carries its cursor.

Examples:
  factline watch
  factline watch --topic gaza-2021 --all
  factline watch --after CURSOR --json | jq -r 'select(.__typename == "Change") | .figure.key'`,
    )
    .action(run<WatchOptions>(watch));
};

const watch = async (session: Session, _arguments: string[], { topic, figures, after, all, sse }: WatchOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  if (topic !== undefined && (await client.query(TopicDocument, { key: topic }, { signal })).topic === null)
    throw await noSuchTopic(client, topic);
  const variables = {
    scope: all === true ? ('ALL' as const) : ('HEADLINE' as const),
    ...(topic === undefined ? {} : { topic }),
    ...(figures === undefined ? {} : { figures }),
    ...(after === undefined ? {} : { after }),
  };
  let wasCut = false;
  const onConnection = (state: 'connected' | 'cut'): void => {
    if (state === 'cut' && !wasCut) terminal.err(terminal.paintErr.yellow('the connection broke off; coming back …'));
    if (state === 'connected' && wasCut) terminal.err(terminal.paintErr.green('connected again; nothing was missed'));
    wasCut = state === 'cut';
  };
  const subscribe = sse === true ? client.subscribeSse : client.subscribe;
  let cursor = after;
  try {
    for await (const { figureUpdated } of subscribe(FigureUpdatedDocument, variables, { signal, onConnection })) {
      cursor = figureUpdated.cursor;
      if (isJson) printJsonLine(session, figureUpdated);
      else for (const line of updateLines(figureUpdated, terminal)) terminal.out(line);
    }
  } finally {
    // Also when it fails: what was printed was printed.
    if (cursor !== undefined)
      terminal.err(
        isJson
          ? JSON.stringify({ cursor })
          : terminal.paintErr.dim(`go on from here: factline watch${again({ topic, figures, all, sse })} --after ${cursor}`),
      );
  }
};

const again = ({ topic, figures, all, sse }: { readonly [K in keyof WatchOptions]: WatchOptions[K] | undefined }): string =>
  [
    topic === undefined ? '' : ` --topic ${topic}`,
    figures === undefined ? '' : ` --figures ${figures.join(' ')}`,
    all === true ? ' --all' : '',
    sse === true ? ' --sse' : '',
  ].join('');

/** One message as lines for people. Heartbeats are none. */
export const updateLines = (update: Update, { paint }: Pick<Session['terminal'], 'paint'>): string[] => {
  switch (update.__typename) {
    case 'Heartbeat':
      return [];
    case 'Lagged':
      return [
        paint.yellow(
          `! ${grouped(update.missed)} changes lie too far back to be told one by one; look at the figures themselves. Live changes follow.`,
        ),
      ];
    case 'Snapshot':
      return [
        ...update.figures.map(
          ({ key, current, unit }) =>
            `${paint.dim('now')}  ${key}  ${paint.bold(valueText(current.value))} ${unit}  ${paint.dim(`as of ${asOfText(current.referencePeriod)}`)}`,
        ),
        ...(update.complete ? [paint.dim('— that is the present; changes follow —')] : []),
      ];
    case 'Change':
      return [changeLine(update, paint)];
    default:
      return update satisfies never;
  }
};

const changeLine = (
  { figure, revision, current }: Extract<Update, { __typename: 'Change' }>,
  paint: Session['terminal']['paint'],
): string => {
  if (revision === null)
    return `${paint.dim('again')}  ${figure.key}  ${paint.bold(valueText(current.value))}  ${paint.dim(`said again, as of ${asOfText(current.referencePeriod)}`)}`;
  const { recordedAt, from, to, direction, reason, changedBy, claim, headline, point } = revision;
  const who = claim === null ? inWords(changedBy) : claim.origin.name;
  const date = headline ? `as of ${asOfText(point)}` : `for ${asOfText(point)}`;
  return `${paint.dim(momentText(recordedAt))}  ${figure.key}  ${from === null ? '' : `${valueText(from)} `}${arrowText(direction, paint)} ${paint.bold(valueText(to))}  ${inWords(reason)}, ${who}, ${date}`;
};
