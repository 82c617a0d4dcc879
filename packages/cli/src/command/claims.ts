import { ClaimsDocument, type ClaimsQuery } from '@factline/client';
import { listUpTo } from '../pages.js';
import { periodText, publishedText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { valueText } from '../render/value.js';
import { inWords } from '../render/words.js';
import { type AddCommand, atOf, type MomentOptions, printJson, type Session, wholeNumber, withMoment } from '../session.js';
import { noSuchFigure } from '../suggest.js';

type ShownClaim = NonNullable<ClaimsQuery['figure']>['claims']['nodes'][number];

export const addClaims: AddCommand = (program, run) => {
  withMoment(
    program
      .command('claims')
      .description('Everything that was claimed on a figure, newest reference period first.')
      .argument('<key>', 'key of the figure'),
  )
    .option('--limit <n>', 'at most this many', wholeNumber, 50)
    .addHelpText(
      'after',
      `
Examples:
  factline claims gaza-2021/killed/palestinians/gaza-strip
  factline claims KEY --limit 1000 --json | jq -r '.[] | [.origin.key, .value.text] | @tsv'`,
    )
    .action(run<MomentOptions & { limit: number }>(list));
};

const list = async (session: Session, [key = '']: string[], options: MomentOptions & { readonly limit: number }): Promise<void> => {
  const { client, terminal, isJson, signal } = session;
  const at = atOf(options);
  const { items, hasMore } = await listUpTo<ShownClaim>(options.limit, undefined, async (first, after) => {
    const { figure } = await client.query(
      ClaimsDocument,
      { key, first, ...(at === undefined ? {} : { at }), ...(after === undefined ? {} : { after }) },
      { signal },
    );
    if (figure === null) throw await noSuchFigure(client, key);
    return figure.claims;
  });
  if (isJson) return printJson(session, items);
  if (items.length === 0) return terminal.out('Nothing was claimed.');
  terminal.out(
    renderTable(
      [
        { name: 'AS OF' },
        { name: 'SAYS', shrinkTo: 10 },
        { name: 'SOURCE', shrinkTo: 14 },
        { name: 'VIA', shrinkTo: 8 },
        { name: 'PUBLISHED', shrinkTo: 10 },
        { name: 'IN', shrinkTo: 12 },
        { name: 'STATE', shrinkTo: 9 },
      ],
      items.map((claim) => [
        periodText(claim.referencePeriod),
        terminal.paint.bold(valueText(claim.value)),
        claim.origin.name,
        claim.via.map(({ name }) => name).join(', '),
        publishedText(claim.publishedAt),
        claim.document === null
          ? (claim.dataSet?.key ?? '')
          : (claim.document.title ?? claim.document.url ?? claim.document.publisher.name),
        stateText(claim),
      ]),
      terminal,
    ),
  );
  if (hasMore) terminal.out(terminal.paint.dim('… and more: raise --limit'));
};

const stateText = ({ state, modality, reaffirms, replacedBy }: ShownClaim): string =>
  [
    state === 'RECORDED' ? undefined : inWords(state),
    replacedBy === null ? undefined : `now ${replacedBy.value.text}`,
    modality === 'ASSERTED' ? undefined : inWords(modality),
    reaffirms === null ? undefined : 'says it again',
  ]
    .filter((word) => word !== undefined)
    .join(', ');
