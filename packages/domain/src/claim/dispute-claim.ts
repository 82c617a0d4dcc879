import type { DisputeClaim, WithdrawDispute } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { documentAt, mergedSourceKey, sourceAt } from '../directory/lookup.js';
import { eventIdOf } from '../event/identity.js';
import { type Problem, problem } from '../problem/problem.js';
import { claimAt } from './claim-ref.js';
import { requiredPublication } from './publication.js';
import { retraction } from './retract-claim.js';

/** A source says that a claim is wrong: a flag, never a change of value. Whoever disputes his own claim takes it back. */
export const disputeClaim = (command: Written<DisputeClaim>, directory: Directory, { now }: DecideContext): Decision => {
  const problems: Problem[] = [];
  const claim = claimAt(command.claim, directory, 'claim', problems);
  const by = sourceAt(command.by, directory, 'by', problems)?.source;
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const document = isAbsent(command.document) ? undefined : documentAt(command.document, directory, 'document', problems);
  const figure = claim === undefined ? undefined : directory.figure(claim.cell.figure);
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const publishedAt = requiredPublication(command, document, zone, now, problems);
  if (
    claim === undefined ||
    figure === undefined ||
    by === undefined ||
    reason === undefined ||
    publishedAt === undefined ||
    problems.length > 0
  )
    return rejected(problems);
  const facts = { claim: claim.claim, cell: claim.cell, reason, publishedAt, ...(document === undefined ? {} : { document: document.id }) };
  if (by.key === mergedSourceKey(claim.origin, directory)) {
    if (claim.state === 'retracted') return alreadyKnown(`claim:${claim.claim}`);
    const content = { ...facts, period: claim.period, by: 'source' } as const;
    return retraction(command.id ?? eventIdOf('ClaimRetracted', content), content, figure);
  }
  const dispute = command.id ?? eventIdOf('ClaimDisputed', { ...facts, by: by.key });
  if (claim.disputes?.[dispute] !== undefined) return alreadyKnown(`claim:${claim.claim}`);
  return events([
    {
      id: dispute,
      stream: `claim:${claim.claim}`,
      topic: figure.topic,
      event: { type: 'ClaimDisputed', data: { dispute, ...facts, by: by.key } },
    },
  ]);
};

/** A source no longer disputes a claim. */
export const withdrawDispute = (command: Written<WithdrawDispute>, directory: Directory, { now }: DecideContext): Decision => {
  const problems: Problem[] = [];
  const claim = claimAt(command.claim, directory, 'claim', problems);
  const by = sourceAt(command.by, directory, 'by', problems)?.source;
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const figure = claim === undefined ? undefined : directory.figure(claim.cell.figure);
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const publishedAt = requiredPublication(command, undefined, zone, now, problems);
  if (
    claim === undefined ||
    figure === undefined ||
    by === undefined ||
    reason === undefined ||
    publishedAt === undefined ||
    problems.length > 0
  )
    return rejected(problems);
  const disputes = Object.entries(claim.disputes ?? {}).filter(([, dispute]) => mergedSourceKey(dispute.by, directory) === by.key);
  const standing = disputes.filter(
    ([id, dispute]) => dispute.isWithdrawn !== true && (isAbsent(command.dispute) || id === command.dispute),
  );
  const stream = `claim:${claim.claim}`;
  if (standing.length === 0) {
    if (disputes.length > 0) return alreadyKnown(stream);
    return rejected([
      problem('dispute-unknown', 'claim', { expected: `a dispute of claim ${claim.claim} by ${by.key}`, received: 'none' }),
    ]);
  }
  return events(
    standing.map(([dispute], i) =>
      newEvent(
        { type: 'ClaimDisputeWithdrawn', data: { dispute, claim: claim.claim, cell: claim.cell, by: by.key, reason, publishedAt } },
        { stream, topic: figure.topic, id: i === standing.length - 1 ? command.id : undefined },
      ),
    ),
  );
};
