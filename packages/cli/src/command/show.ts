import { FigureDocument, type FigureQuery } from '@factline/client';
import { momentText, periodText } from '../render/period.js';
import { arrowText, rangeText, valueText } from '../render/value.js';
import { flagWords, inWords, policyWords, statusWords } from '../render/words.js';
import { type AddCommand, atOf, dayArgument, type MomentOptions, printJson, type Session, withMoment } from '../session.js';
import { noSuchFigure } from '../suggest.js';
import { type PolicyOptions, policyOf, withPolicy } from './policy-option.js';
import { standingsTable } from './show-standings.js';

export const addShow: AddCommand = (program, run) => {
  withPolicy(
    withMoment(
      program
        .command('show')
        .description('A figure: its number, who says so, who says otherwise, and why it won.')
        .argument('<key>', 'key of the figure'),
    ),
  )
    .option('--on <day>', 'the number for the end of that day, e.g. 2021-05-14', dayArgument)
    .addHelpText(
      'after',
      `
Examples:
  factline show gaza-2021/killed/palestinians/gaza-strip
  factline show gaza-2021/killed/palestinians/gaza-strip --on 2021-05-13
  factline show gaza-2021/killed/palestinians/gaza-strip --known-at 2026-01-01T00:00:00Z
  factline show KEY --published-by 2021-05-14T12:00:00Z --policy highest
  factline show KEY --policy 'priority(un > ministry, P3D)'
  factline show KEY --json | jq -r .current.value.text`,
    )
    .action(run<MomentOptions & PolicyOptions>(show));
};

const show = async (session: Session, [key = '']: string[], options: MomentOptions & PolicyOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const at = atOf(options);
  const { figure } = await client.query(FigureDocument, { key, ...(at === undefined ? {} : { at }), ...policyOf(options) }, { signal });
  if (figure === null) throw await noSuchFigure(client, key);
  if (isJson) return printJson(session, figure);
  terminal.out(describe(figure, terminal, at !== undefined));
};

type ShownFigure = NonNullable<FigureQuery['figure']>;

/** The whole of `show` as text. */
export const describe = (figure: ShownFigure, terminal: Pick<Session['terminal'], 'paint' | 'width'>, isPast: boolean): string => {
  const { paint } = terminal;
  const { current, standings } = figure;
  const lines: string[] = [
    paint.bold(figure.title),
    paint.dim(`${figure.key}  ·  ${inWords(figure.kind)}, ${figure.unit}  ·  ${figure.topic.title}`),
  ];
  if (figure.definition !== null) lines.push(figure.definition);
  lines.push('');
  const fact = (name: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') lines.push(`  ${paint.dim(name.padEnd(14))}${text.replaceAll('\n', `\n${' '.repeat(16)}`)}`);
  };
  fact(isPast ? 'number then' : 'number now', paint.bold(valueText(current.value)));
  fact('as of', current.referencePeriod === null ? undefined : periodText(current.referencePeriod));
  fact('said by', current.winners.map(saidBy).join('\n'));
  fact('status', current.status === 'CONTESTED' ? paint.yellow(statusWords[current.status]) : statusWords[current.status]);
  fact('sources say', rangeText(standings.map(({ claim }) => claim.value)));
  fact(
    'remarks',
    current.flags
      .map(({ code, by }) => `${flagWords[code]}${by.length === 0 ? '' : ` (by ${by.map(({ name }) => name).join(', ')})`}`)
      .join('\n'),
  );
  fact('why', current.explanation);
  fact('policy', policyWords(current.policy));
  fact('confirmed', current.lastConfirmedAt === null ? undefined : momentText(current.lastConfirmedAt));
  fact('last change', current.revision === null ? undefined : changeText(current.revision, paint));
  if (isPast)
    fact(
      'read at',
      `position ${current.at.position}, ${momentText(current.at.knownAt)}${current.at.publishedBy === null ? '' : `, published by ${momentText(current.at.publishedBy)}`}${current.at.on === null ? '' : `, on ${current.at.on}`}${current.beforeArchive ? '; the figure was not in our log yet' : ''}`,
    );
  fact(
    'outlook',
    current.outlook.map(({ value, origin, modality }) => `${valueText(value)} (${inWords(modality)}, ${origin.name})`).join('\n'),
  );
  fact('part of', figure.partOf === null ? undefined : figure.partOf.key);
  fact('parts', figure.parts.map(({ key }) => key).join('\n'));
  if (figure.segments.length > 1)
    fact(
      'definitions',
      figure.segments
        .map(
          ({ number, from, baseDate, definition }) =>
            `${number}. ${from === null ? 'from the start' : `published from ${momentText(from)}`}${baseDate === null ? '' : `, counting from ${baseDate}`}${definition === null ? '' : `: ${definition}`}`,
        )
        .join('\n'),
    );
  fact('merged into', figure.mergedInto?.key);
  if (figure.parked !== null)
    fact('parked', paint.red(`its numbers are as of before position ${figure.parked.position}: ${figure.parked.error}`));
  if (standings.length > 0) lines.push('', paint.bold('What each source stands by'), standingsTable(standings, terminal));
  lines.push('', paint.dim(`How it got here: factline history ${figure.key}`));
  return lines.join('\n');
};

type ShownCurrent = ShownFigure['current'];

const saidBy = ({ origin, via, document, dataSet, publishedAt }: ShownCurrent['winners'][number]): string => {
  const relays = via.length === 0 ? '' : `, via ${via.map(({ name }) => name).join(' and ')}`;
  const where =
    document === null
      ? dataSet === null
        ? ''
        : `, in ${dataSet.title}`
      : `, in ${document.title ?? document.url ?? document.publisher.name}`;
  return `${origin.name}${relays}${where}, ${publishedAt.written}`;
};

const changeText = (revision: NonNullable<ShownCurrent['revision']>, paint: Session['terminal']['paint']): string =>
  `${arrowText(revision.direction, paint)} ${revision.from === null ? '' : `from ${valueText(revision.from)} `}to ${valueText(revision.to)}: ${inWords(revision.reason)}, recorded ${momentText(revision.recordedAt)}`;
