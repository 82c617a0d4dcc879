import { type PolicyChoice, renderLosingRule } from '@factline/domain';
import type { GatewayContext } from '../context/context.js';
import type { Reading } from '../moment/reading.js';
import type { StandingType } from './current.type.js';
import { renderWhy } from './explain.js';
import type { FigureView } from './map-figure.js';
import { checksBy, clockQuestion, once, readAnswer } from './read-current.js';

/** Each origin's last word at a reading, with whether the policy chose it and by which rule it lost. */
export const readStandingsOf = async (
  figure: FigureView,
  reading: Reading,
  context: GatewayContext,
  policy?: PolicyChoice,
): Promise<StandingType[]> => {
  const { answer, standings } = await readAnswer(figure, reading, context, policy);
  const losers = new Map<string, (typeof answer.losers)[number]['rule']>(answer.losers.map((loser) => [loser.claim, loser.rule]));
  const winning = await renderWhy(answer.explanation, figure, context);
  const asked = once(async () => clockQuestion(figure, reading, undefined, context));
  return standings.map((standing) => {
    const rule = losers.get(standing.claim.claim);
    return {
      chosen: rule === undefined,
      rule: rule ?? null,
      explanation: rule === undefined ? winning : renderLosingRule(rule),
      originKey: standing.origin,
      headKey: standing.head,
      claimId: standing.claim.claim,
      disputedByKeys: standing.disputedBy ?? [],
      checks: async () => {
        const question = await asked();
        return checksBy(question, { segment: standing.segment, period: standing.claim.period }, figure.row.timeZone, context);
      },
    };
  });
};
