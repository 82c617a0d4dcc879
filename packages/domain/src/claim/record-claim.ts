import type { RecordClaim } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { fieldOf, isAbsent, maxTextLength, optionalCount, optionalOneOf, optionalText, optionalTexts } from '../command/fields.js';
import { events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { dataSetAt, documentAt, figureAt, mergedSource, type NamedSource, sourceAt } from '../directory/lookup.js';
import type { Figure } from '../figure/figure.js';
import { afterPublicationProblem } from '../period/future.js';
import type { Instant } from '../period/period.js';
import { heldAt, momentAt, readPeriod } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import type { SourceKey } from '../source/source.js';
import { type ClaimFacts, type ClaimId, type ClaimRecorded, changers, type ExtractionNote, modalities } from './claim.js';
import { claimAt } from './claim-ref.js';
import { claimValue } from './claim-value.js';
import { claimIdOf } from './identity.js';
import { locate } from './locate.js';
import { statedPublication } from './publication.js';

/**
 * Records a claim. Whether it is known already is for the log to say: the same claim has the same id. Every problem of the
 * line is listed, the ones of its words, of its figure and of its times alike.
 */
export const recordClaim = (command: Written<RecordClaim>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const names = figureAt(command.figure, directory, 'figure', problems);
  const figure = names?.figure;
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const document = isAbsent(command.document) ? undefined : documentAt(command.document, directory, 'document', problems);
  const dataSet = isAbsent(command.dataSet) ? undefined : dataSetAt(command.dataSet, directory, 'dataSet', problems);
  const value = claimValue(command, figure, problems);
  const period = readPeriod(command, zone);
  if (!('end' in period)) problems.push(...period);
  const publishedAt = publicationOf(command, document, zone, context, problems);
  const origin = originOf(command, document?.publisher ?? dataSet?.publisher, directory, problems);
  const via = viaOf(command, directory, problems);
  const segment = namedSegment(command, figure, problems);
  const modality = optionalOneOf(command, 'modality', modalities, problems) ?? 'asserted';
  const statedBy = optionalOneOf(command, 'by', changers, problems);
  const note = optionalText(command, 'note', problems, maxTextLength);
  const extraction = extractionOf(command, problems);
  const { locator, content } = locate(command, context, problems);
  const isNow = modality === 'asserted' || modality === 'denied';
  const late =
    isNow && publishedAt !== undefined && 'end' in period
      ? afterPublicationProblem(period, publishedAt, zone, command.period === undefined ? 'asOf' : 'period')
      : undefined;
  if (late !== undefined) problems.push(late);
  const id =
    figure === undefined ||
    value === undefined ||
    !('end' in period) ||
    publishedAt === undefined ||
    origin === undefined ||
    names === undefined
      ? undefined
      : ((command.id ??
          claimIdOf({
            figure: names.named.key,
            origin: origin.named.key,
            period,
            value,
            modality,
            publishedAt,
            found: dataSet?.key ?? document?.url ?? document?.id,
            segment,
          })) as ClaimId);
  const partOf = wholeOf(command, id, figure, directory, problems);
  if (
    id === undefined ||
    figure === undefined ||
    value === undefined ||
    !('end' in period) ||
    publishedAt === undefined ||
    origin === undefined ||
    problems.length > 0
  )
    return rejected(problems);
  const data: ClaimRecorded['data'] = {
    claim: id,
    figure: figure.key,
    ...(segment === undefined ? {} : { segment }),
    value,
    period,
    held: heldAt(period, publishedAt),
    origin: origin.source.key,
    basis: isAbsent(command.origin) ? 'own-voice' : 'named',
    ...(via.length === 0 ? {} : { via }),
    ...(document === undefined ? {} : { document: document.id }),
    ...(dataSet === undefined ? {} : { dataSet: dataSet.key }),
    locator,
    publishedAt,
    modality,
    ...(partOf === undefined ? {} : { partOf }),
    ...(extraction === undefined ? {} : { extraction }),
    ...(statedBy === undefined ? {} : { statedBy }),
    ...(note === undefined ? {} : { note }),
  };
  return events([{ id, stream: `claim:${id}`, topic: figure.topic, event: { type: 'ClaimRecorded', data } }], content);
};

const publicationOf = (
  command: Written<RecordClaim>,
  document: Parameters<typeof statedPublication>[1],
  zone: string,
  { now }: DecideContext,
  problems: Problem[],
): ClaimFacts['publishedAt'] | undefined => {
  const count = problems.length;
  const stated = statedPublication(command, document, zone, now, problems);
  if (problems.length > count) return undefined;
  if (!isAbsent(command.capturedAt) && isAbsent(command.publishedAt)) return capturedAt(command.capturedAt, now, problems);
  if (stated !== undefined) return stated;
  return { at: now, precision: 'second', basis: 'captured', written: now };
};

const capturedAt = (written: string, now: Instant, problems: Problem[]): ClaimFacts['publishedAt'] | undefined => {
  const moment = momentAt(written, 'UTC', 'capturedAt');
  const wrong =
    'code' in moment
      ? moment
      : !moment.isInstant || moment.endsAt > now
        ? problem('date-invalid', 'capturedAt', { expected: `a date-time up to ${now}`, received: written })
        : undefined;
  if (wrong !== undefined) problems.push(wrong);
  return wrong !== undefined || 'code' in moment
    ? undefined
    : { at: moment.endsAt, precision: 'second', basis: 'captured', written: moment.endsAt };
};

/** The deepest named source; where none is named, the publisher speaks in its own voice. */
const originOf = (
  command: Written<RecordClaim>,
  publisher: SourceKey | undefined,
  directory: Directory,
  problems: Problem[],
): NamedSource | undefined => {
  if (!isAbsent(command.origin)) return sourceAt(command.origin, directory, 'origin', problems);
  const own = publisher === undefined ? undefined : directory.source(publisher);
  if (own !== undefined) return { named: own, source: mergedSource(own, directory) };
  const isUnknownAlready = problems.some(({ path }) => path === 'document' || path === 'dataSet');
  if (!isUnknownAlready)
    problems.push(
      problem('field-missing', 'origin', {
        expected: 'an origin, or a document or data set whose publisher speaks for itself',
        received: 'neither',
      }),
    );
  return undefined;
};

const viaOf = (command: Written<RecordClaim>, directory: Directory, problems: Problem[]): readonly SourceKey[] =>
  isAbsent(command.via)
    ? []
    : (optionalTexts(command, 'via', problems, 20) ?? []).flatMap(
        (name, i) => sourceAt(name, directory, `via[${i}]`, problems)?.source.key ?? [],
      );

/** A segment that the claim itself names must be one of the figure's. */
export const namedSegment = (command: { readonly type: string }, figure: Figure | undefined, problems: Problem[]): number | undefined => {
  const segment = optionalCount(command, 'segment', problems, 1);
  if (segment === undefined || figure === undefined || figure.segments.some(({ number }) => number === segment)) return segment;
  problems.push(problem('segment-unknown', 'segment', { expected: `a segment from 1 to ${figure.segments.length}`, received: segment }));
  return undefined;
};

const wholeOf = (
  command: Written<RecordClaim>,
  id: ClaimId | undefined,
  figure: Figure | undefined,
  directory: Directory,
  problems: Problem[],
): ClaimId | undefined => {
  if (isAbsent(command.partOf)) return undefined;
  if (id !== undefined && command.partOf === id) {
    problems.push(problem('part-of-itself', 'partOf', { expected: 'another claim', received: id }));
    return undefined;
  }
  const whole = claimAt(command.partOf, directory, 'partOf', problems);
  if (whole === undefined) return undefined;
  if (id !== undefined && isPartOf(whole.claim, id, directory)) {
    problems.push(problem('part-of-itself', 'partOf', { expected: 'a claim that is no part of this one', received: whole.claim }));
  }
  const topic = directory.figure(whole.cell.figure)?.topic;
  if (figure !== undefined && topic !== undefined && topic !== figure.topic) {
    problems.push(
      problem('part-of-other-topic', 'partOf', {
        expected: `a claim of topic ${figure.topic}`,
        received: `${whole.claim} of topic ${topic}`,
      }),
    );
  }
  return whole.claim;
};

const isPartOf = (claim: ClaimId, whole: ClaimId, directory: Directory): boolean => {
  let at: ClaimId | undefined = claim;
  for (let i = 0; i < 50 && at !== undefined; i++) {
    if (at === whole) return true;
    at = directory.claim(at)?.partOf;
  }
  return false;
};

const extractionOf = (command: Written<RecordClaim>, problems: Problem[]): ExtractionNote | undefined => {
  const field = fieldOf(command, 'extraction');
  if (isAbsent(field)) return undefined;
  const { method, version, reviewer } = field as Partial<ExtractionNote>;
  const isNote = typeof method === 'string' && typeof version === 'string' && (isAbsent(reviewer) || typeof reviewer === 'string');
  if (isNote) return { method, version, ...(isAbsent(reviewer) ? {} : { reviewer }) };
  problems.push(problem('field-invalid', 'extraction', { expected: '{method, version, reviewer?}, each a text', received: field }));
  return undefined;
};
