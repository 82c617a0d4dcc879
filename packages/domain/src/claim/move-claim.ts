import type { MoveClaim } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { maxTextLength, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import { claimAt } from './claim-ref.js';
import { isAlive } from './known-claim.js';
import { namedSegment } from './record-claim.js';

/** A claim had been recorded under the wrong figure or segment; it says what it said, elsewhere. On the record clock alone. */
export const moveClaim = (command: Written<MoveClaim>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const claim = claimAt(command.claim, directory, 'claim', problems);
  const to = figureAt(command.to, directory, 'to', problems)?.figure;
  const segment = namedSegment(command, to, problems);
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  if (claim !== undefined && to !== undefined && claim.value.unit !== to.unit) {
    problems.push(
      problem('unit-mismatch', 'to', {
        expected: `a figure that counts ${claim.value.unit}`,
        received: `${to.key}, which counts ${to.unit}`,
      }),
    );
  }
  if (claim !== undefined && !isAlive(claim.state)) {
    problems.push(problem('already-withdrawn', 'claim', { expected: 'a claim that stands', received: `${claim.claim}, ${claim.state}` }));
  }
  if (claim === undefined || to === undefined || reason === undefined || problems.length > 0) return rejected(problems);
  const stream = `claim:${claim.claim}`;
  if (claim.cell.figure === to.key && claim.cell.segment === segment) return alreadyKnown(stream);
  const data = { claim: claim.claim, from: claim.cell, to: { figure: to.key, ...(segment === undefined ? {} : { segment }) }, reason };
  return events([newEvent({ type: 'ClaimMoved', data }, { stream, topic: to.topic, id: command.id })]);
};
