import type { CorrectClaim } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, requiredOneOf, requiredText } from '../command/fields.js';
import { alreadyKnown, events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory, KnownClaim } from '../directory/directory.js';
import { dataSetAt, documentAt, sourceAt } from '../directory/lookup.js';
import { afterPublicationProblem } from '../period/future.js';
import type { Period } from '../period/period.js';
import { pointKey } from '../period/point-key.js';
import { heldAt, readPeriod } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import { sameValue } from '../value/number.js';
import type { ClaimCorrected, ClaimId } from './claim.js';
import { claimAt } from './claim-ref.js';
import { claimValue } from './claim-value.js';
import { claimIdOf } from './identity.js';
import { isAlive } from './known-claim.js';
import { locate } from './locate.js';
import { requiredPublication, statedPublication } from './publication.js';

export const correctors = ['source', 'publisher', 'recorder'] as const;

/**
 * Corrects value, period or origin of a claim. By source or publisher: a new entry of the cell at its own publication time. By the
 * recorder: a repair that takes the entry's place, as if the slip had never been published.
 */
export const correctClaim = (command: Written<CorrectClaim>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const old = claimAt(command.claim, directory, 'claim', problems);
  const by = requiredOneOf(command, 'by', correctors, problems);
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const figure = old === undefined ? undefined : directory.figure(old.cell.figure);
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const document = isAbsent(command.document) ? undefined : documentAt(command.document, directory, 'document', problems);
  const dataSet = isAbsent(command.dataSet) ? undefined : dataSetAt(command.dataSet, directory, 'dataSet', problems);
  // Named as the claim names it, it is no other, be it merged since: exports write it so.
  const isItsOwn = isAbsent(command.origin) || command.origin === old?.origin;
  const origin = isItsOwn ? undefined : sourceAt(command.origin, directory, 'origin', problems);
  const value = isAbsent(command.value)
    ? old?.value
    : claimValue({ value: command.value as NonNullable<typeof command.value> }, figure, problems);
  const period = isAbsent(command.asOf) && isAbsent(command.period) ? old?.period : periodOf(command, zone, problems);
  const publishedAt =
    by === 'recorder'
      ? (statedPublication(command, undefined, zone, context.now, problems) ?? old?.publishedAt)
      : requiredPublication(command, document, zone, context.now, problems);
  const { locator, content } = locate(command, context, problems);
  const late =
    period === undefined || publishedAt === undefined || old === undefined || (old.modality !== 'asserted' && old.modality !== 'denied')
      ? undefined
      : afterPublicationProblem(period, publishedAt, zone, 'period');
  if (late !== undefined) problems.push(late);
  if (
    old === undefined ||
    figure === undefined ||
    value === undefined ||
    period === undefined ||
    publishedAt === undefined ||
    by === undefined ||
    reason === undefined ||
    problems.length > 0
  ) {
    return rejected(problems);
  }
  const newOrigin = origin?.source.key ?? old.origin;
  const newDocument = document?.id ?? old.document;
  const newDataSet = dataSet?.key ?? old.dataSet;
  const known = document ?? (old.document === undefined ? undefined : directory.document(old.document));
  const id = (command.id ??
    claimIdOf({
      figure: old.cell.figure,
      origin: newOrigin,
      period,
      value,
      modality: old.modality,
      publishedAt,
      found: newDataSet ?? known?.url ?? newDocument,
      correction: by === 'recorder' ? old.claim : by,
      segment: old.cell.segment,
    })) as ClaimId;
  if (isKnown(id, old, pointKey(figure.kind, period), directory)) return alreadyKnown(`claim:${id}`);
  const isUnchanged = sameValue(value, old.value) && samePeriodOf(period, old.period) && newOrigin === old.origin;
  if (isUnchanged && publishedAt.at === old.publishedAt.at) return alreadyKnown(`claim:${old.claim}`, 'the claim says so already');
  if (isUnchanged && by !== 'recorder') {
    return rejected([
      problem('nothing-to-change', '', { expected: 'another value, period or origin', received: `those of claim ${old.claim}` }),
    ]);
  }
  if (by === 'recorder' && !isAlive(old.state)) {
    return rejected([
      problem('already-withdrawn', 'claim', {
        expected: 'a claim that stands',
        received: `${old.claim}, ${old.state}`,
        advice: 'Correct the claim that took its place.',
      }),
    ]);
  }
  const data: ClaimCorrected['data'] = {
    claim: id,
    figure: old.cell.figure,
    ...(old.cell.segment === undefined ? {} : { segment: old.cell.segment }),
    value,
    period,
    held: heldAt(period, publishedAt),
    origin: newOrigin,
    basis: origin === undefined ? old.basis : 'named',
    ...(old.via === undefined ? {} : { via: old.via }),
    ...(newDocument === undefined ? {} : { document: newDocument }),
    ...(newDataSet === undefined ? {} : { dataSet: newDataSet }),
    locator: by === 'recorder' ? { ...old.locator, ...(locator.quote === undefined ? {} : { quote: locator.quote }) } : locator,
    publishedAt,
    modality: old.modality,
    ...(old.partOf === undefined ? {} : { partOf: old.partOf }),
    corrects: old.claim,
    by,
    reason,
  };
  return events([{ id, stream: `claim:${id}`, topic: figure.topic, event: { type: 'ClaimCorrected', data } }], content);
};

const periodOf = (command: Written<CorrectClaim>, zone: string, problems: Problem[]): Period | undefined => {
  const period = readPeriod(command, zone);
  if ('end' in period) return period;
  problems.push(...period);
  return undefined;
};

const samePeriodOf = (a: Period, b: Period): boolean => a.start === b.start && a.end === b.end && a.length === b.length;

const isKnown = (id: ClaimId, old: KnownClaim, point: string, directory: Directory): boolean =>
  directory.claim(id) !== undefined ||
  [old.cell.point, point].some((at) => directory.claimsAt(old.cell.figure, at).some(({ claim }) => claim === id));
