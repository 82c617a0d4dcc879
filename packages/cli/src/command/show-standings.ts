import type { FigureQuery } from '@factline/client';
import { asOfText, publishedText } from '../render/period.js';
import { renderTable } from '../render/table.js';
import { valueText } from '../render/value.js';
import type { Session } from '../session.js';

type Standing = NonNullable<FigureQuery['figure']>['standings'][number];

/** Each origin's last word, the chosen ones marked, the others with the rule that lost them. */
export const standingsTable = (standings: readonly Standing[], terminal: Pick<Session['terminal'], 'paint' | 'width'>): string => {
  const { paint } = terminal;
  return renderTable(
    [
      { name: '' },
      { name: 'SOURCE', shrinkTo: 14 },
      { name: 'SAYS', shrinkTo: 10 },
      { name: 'AS OF' },
      { name: 'PUBLISHED', shrinkTo: 10 },
      { name: 'CHOSEN?', shrinkTo: 16 },
    ],
    standings.map(({ chosen, explanation, origin, head, disputedBy, claim }) => [
      chosen ? paint.green('✓') : ' ',
      origin.key === head.key ? origin.name : `${origin.name} (for ${head.name})`,
      chosen ? paint.bold(valueText(claim.value)) : valueText(claim.value),
      asOfText(claim.referencePeriod),
      publishedText(claim.publishedAt),
      [
        chosen ? 'yes' : explanation,
        ...(disputedBy.length === 0 ? [] : [`disputed by ${disputedBy.map(({ name }) => name).join(', ')}`]),
      ].join('; '),
    ]),
    terminal,
  );
};
