import { claimAt } from '../claim/claim-ref.js';
import type { PreferClaim } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt, mergedFigure } from '../directory/lookup.js';
import { momentAt } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';

/** The editor's pick of one claim of the figure, for the `preferred` policy. */
export const preferClaim = (command: Written<PreferClaim>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const figure = figureAt(command.figure, directory, 'figure', problems)?.figure;
  const claim = claimAt(command.claim, directory, 'claim', problems);
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const until = isAbsent(command.until) ? undefined : momentAt(command.until, zone, 'until');
  if (until !== undefined && 'code' in until) problems.push(until);
  const own = claim === undefined ? undefined : directory.figure(claim.cell.figure);
  if (claim !== undefined && figure !== undefined && (own === undefined || mergedFigure(own, directory).key !== figure.key)) {
    problems.push(
      problem('claim-unknown', 'claim', {
        expected: `a claim of figure ${figure.key}`,
        received: `${claim.claim} of ${claim.cell.figure}`,
      }),
    );
  }
  if (
    figure === undefined ||
    claim === undefined ||
    reason === undefined ||
    (until !== undefined && 'code' in until) ||
    problems.length > 0
  )
    return rejected(problems);
  const stream = `figure:${figure.key}`;
  if (figure.preference?.claim === claim.claim && figure.preference.until === until?.endsAt) return alreadyKnown(stream);
  const data = { figure: figure.key, claim: claim.claim, ...(until === undefined ? {} : { until: until.endsAt }), reason };
  return events([
    newEvent({ type: 'ClaimPreferred', data }, { stream, topic: figure.topic, id: command.id, version: figure.version ?? 1 }),
  ]);
};
