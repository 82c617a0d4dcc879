import { FigureDocument, type FigureQuery } from '@factline/client';
import { momentText, periodText } from '../render/period.js';
import { valueText } from '../render/value.js';
import { flagWords, inWords, policyWords, statusWords } from '../render/words.js';
import { type AddCommand, atOf, dayArgument, type MomentOptions, printJson, type Session, withMoment } from '../session.js';
import { noSuchFigure } from '../suggest.js';
import { type PolicyOptions, policyOf, withPolicy } from './policy-option.js';

export const addExplain: AddCommand = (program, run) => {
  withPolicy(
    withMoment(
      program
        .command('explain')
        .description('Why a figure is what it is: the rule, the sentence behind the number, and why each other claim lost.')
        .argument('<key>', 'key of the figure'),
    ),
  )
    .option('--on <day>', 'the number for the end of that day, e.g. 2021-05-14', dayArgument)
    .addHelpText(
      'after',
      `
Examples:
  factline explain gaza-2021/killed/palestinians/gaza-strip
  factline explain KEY --published-by 2021-05-14T12:00:00Z --policy median`,
    )
    .action(run<MomentOptions & PolicyOptions>(explain));
};

const explain = async (session: Session, [key = '']: string[], options: MomentOptions & PolicyOptions): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const at = atOf(options);
  const { figure } = await client.query(FigureDocument, { key, ...(at === undefined ? {} : { at }), ...policyOf(options) }, { signal });
  if (figure === null) throw await noSuchFigure(client, key);
  if (isJson) {
    const { current, standings } = figure;
    return printJson(session, { key: figure.key, current, standings });
  }
  terminal.out(story(figure, terminal.paint));
};

type ShownClaim = NonNullable<FigureQuery['figure']>['current']['winners'][number];

const story = ({ title, current }: NonNullable<FigureQuery['figure']>, paint: Session['terminal']['paint']): string => {
  const lines = [
    paint.bold(title),
    `${paint.bold(valueText(current.value))}${current.referencePeriod === null ? '' : `, as of ${periodText(current.referencePeriod)}`}: ${statusWords[current.status]}.`,
    current.explanation,
    paint.dim(
      `Rule: ${policyWords(current.policy)}. Read at position ${current.at.position}, ${momentText(current.at.knownAt)}${current.at.publishedBy === null ? '' : `, published by ${momentText(current.at.publishedBy)}`}${current.at.on === null ? '' : `, on ${current.at.on}`}.`,
    ),
  ];
  for (const claim of current.winners) lines.push('', `${paint.bold('Chosen')}  ${sentence(claim)}`, ...quoted(claim, paint));
  for (const { claim, explanation } of current.losers)
    lines.push('', `${paint.bold('Not chosen')}  ${sentence(claim)}`, `  ${explanation}`, ...quoted(claim, paint));
  for (const claim of current.outlook) lines.push('', `${paint.bold('Outlook')}  ${sentence(claim)} (${inWords(claim.modality)})`);
  for (const { code, claims } of current.flags)
    lines.push(
      '',
      `${paint.yellow(flagWords[code])}${claims.length === 0 ? '' : `: ${claims.map(({ value, origin }) => `${value.text} (${origin.name})`).join(', ')}`}`,
    );
  return lines.join('\n');
};

const sentence = ({ value, origin, referencePeriod, publishedAt }: ShownClaim): string =>
  `${valueText(value)} as of ${periodText(referencePeriod)}, said by ${origin.name}, published ${publishedAt.written}`;

const quoted = ({ locator }: ShownClaim, paint: Session['terminal']['paint']): string[] =>
  locator.quote == null ? [] : [paint.dim(`  “${locator.quote}”`)];
