import { type Modality, modalities } from '../claim/claim.js';
import type { ProposeDraft, WrittenValue } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { fieldOf, isAbsent, maxTextLength, optionalCount, optionalOneOf, optionalText, requiredText } from '../command/fields.js';
import { alreadyKnown, events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { documentAt, topicAt } from '../directory/lookup.js';
import { contentHashOf } from '../document/identity.js';
import { isInstant, readMoment } from '../period/moment.js';
import type { Instant } from '../period/period.js';
import { type Problem, problem } from '../problem/problem.js';
import type { Value } from '../value/value.js';
import { readValue } from '../value/wording.js';
import { asOfBases, type DraftAsOf, type DraftFacts, type DraftId, type DraftPeriod, type DraftVoice, voiceRoles } from './draft.js';
import { draftIdOf } from './identity.js';
import { likelyUnit } from './unit.js';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Proposes a claim that was read in a captured document. Nothing is recorded but the proposal. The same words read again are the same
 * draft, wherever they stand by now. What is new in a text that changed silently counts as published when that text was captured.
 */
export const proposeDraft = (command: Written<ProposeDraft>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const document = documentAt(command.document, directory, 'document', problems);
  const topic = isAbsent(command.topic) ? undefined : topicAt(command.topic, directory, 'topic', problems)?.key;
  const quote = requiredText(command, 'quote', problems, maxTextLength);
  const start = requiredCount(command, 'start', problems);
  const measure = requiredText(command, 'measure', problems);
  const population = optionalText(command, 'population', problems);
  const value = readingOf(command, likelyUnit(measure ?? '', population), problems);
  const valueStart = optionalCount(command, 'valueStart', problems) ?? start;
  const valueEnd = optionalCount(command, 'valueEnd', problems) ?? valueStart;
  const place = optionalText(command, 'place', problems);
  const asOf = asOfOf(command, problems);
  const period = periodOf(command, problems);
  const chain = chainOf(command, problems);
  const originator = optionalText(command, 'originator', problems);
  const evidence = optionalText(command, 'evidence', problems, maxTextLength);
  const modality: Modality = optionalOneOf(command, 'modality', modalities, problems) ?? 'asserted';
  const partOf = wholeOf(command, problems);
  const method = requiredText(command, 'method', problems);
  const methodVersion = requiredText(command, 'methodVersion', problems);
  const version = optionalCount(command, 'version', problems, 1) ?? document?.version ?? 1;
  const nth = optionalCount(command, 'nth', problems) ?? 0;
  const capturedAt = captureOf(command, problems) ?? document?.capturedAt;
  if (
    document === undefined ||
    quote === undefined ||
    start === undefined ||
    valueStart === undefined ||
    valueEnd === undefined ||
    measure === undefined ||
    value === undefined ||
    asOf === undefined ||
    method === undefined ||
    methodVersion === undefined ||
    problems.length > 0
  )
    return rejected(problems);
  const read = {
    document: document.id,
    value,
    measure,
    ...optional('population', population),
    ...optional('place', place),
    ...optional('originator', originator),
    modality,
    asOf,
  };
  const id = (command.id ?? draftIdOf({ ...read, quote, nth, valueAt: valueStart - start })) as DraftId;
  const stream = `document:${document.id}`;
  if (directory.draft(id) !== undefined) return alreadyKnown(stream);
  const hash = contentHashOf(context.contentSalt, quote);
  const data: DraftFacts = {
    draft: id,
    version,
    ...optional('topic', topic),
    quote: hash,
    start,
    end: start + quote.length,
    valueStart,
    valueEnd,
    ...read,
    ...optional('period', period),
    ...(chain.length === 0 ? {} : { chain }),
    ...optional('evidence', evidence),
    ...optional('partOf', partOf),
    method: { name: method, version: methodVersion },
    ...optional('capturedAt', capturedAt),
  };
  return events([{ id, stream, event: { type: 'DraftProposed', data } }], [{ hash, text: quote }]);
};

const optional = <Name extends string, Field>(name: Name, field: Field | undefined): { [name in Name]?: Field } =>
  (field === undefined ? {} : { [name]: field }) as { [name in Name]?: Field };

const requiredCount = (command: Written<ProposeDraft>, name: string, problems: Problem[]): number | undefined => {
  if (!isAbsent(fieldOf(command, name))) return optionalCount(command, name, problems);
  problems.push(problem('field-missing', name, { expected: 'an offset in the text', received: 'nothing' }));
  return undefined;
};

const readingOf = (command: Written<ProposeDraft>, unit: string, problems: Problem[]): Value | undefined => {
  if (isAbsent(command.value)) {
    problems.push(problem('field-missing', 'value', { expected: 'a number or its words', received: 'nothing' }));
    return undefined;
  }
  const read = readValue(command.value as WrittenValue, { unit, signed: false });
  if ('qualifier' in read) return read;
  problems.push(...read);
  return undefined;
};

/** A date of the calendar, as `2021-05-14`. */
const dateAt = (written: unknown, path: string, problems: Problem[]): string | undefined => {
  const moment = typeof written === 'string' ? readMoment(written, 'UTC') : undefined;
  if (moment?.precision === 'day') return written as string;
  problems.push(problem('date-invalid', path, { expected: 'a date such as 2021-05-14', received: written ?? 'nothing' }));
  return undefined;
};

const asOfOf = (command: Written<ProposeDraft>, problems: Problem[]): DraftAsOf | undefined => {
  const { asOf } = command;
  if (isAbsent(asOf) || typeof asOf !== 'object') {
    problems.push(problem(isAbsent(asOf) ? 'field-missing' : 'field-invalid', 'asOf', { expected: '{date, basis}', received: asOf }));
    return undefined;
  }
  const date = dateAt(asOf.date, 'asOf.date', problems);
  const basis = asOfBases.find((known) => known === asOf.basis);
  if (basis === undefined)
    problems.push(problem('field-invalid', 'asOf.basis', { expected: `one of ${asOfBases.join(', ')}`, received: asOf.basis }));
  return date === undefined || basis === undefined ? undefined : { date, basis };
};

const periodOf = (command: Written<ProposeDraft>, problems: Problem[]): DraftPeriod | undefined => {
  const { period } = command;
  if (isAbsent(period)) return undefined;
  if (typeof period !== 'object' || typeof period.text !== 'string') {
    problems.push(problem('field-invalid', 'period', { expected: '{text, start?, end?}', received: period }));
    return undefined;
  }
  const start = isAbsent(period.start) ? undefined : dateAt(period.start, 'period.start', problems);
  const end = isAbsent(period.end) ? undefined : dateAt(period.end, 'period.end', problems);
  return { text: period.text.slice(0, 300), ...optional('start', start), ...optional('end', end) };
};

const maxVoices = 20;

const chainOf = (command: Written<ProposeDraft>, problems: Problem[]): readonly DraftVoice[] => {
  const { chain } = command;
  if (isAbsent(chain)) return [];
  const isChain =
    Array.isArray(chain) &&
    chain.length <= maxVoices &&
    chain.every(
      (voice: Partial<DraftVoice> | null) =>
        typeof voice?.name === 'string' && voice.name.length <= 1000 && voiceRoles.some((role) => role === voice.role),
    );
  if (isChain) return chain.map(({ name, role }) => ({ name, role: role as DraftVoice['role'] }));
  problems.push(problem('field-invalid', 'chain', { expected: `at most ${maxVoices} of {name, role}`, received: chain }));
  return [];
};

const wholeOf = (command: Written<ProposeDraft>, problems: Problem[]): DraftId | undefined => {
  const { partOf } = command;
  if (isAbsent(partOf)) return undefined;
  const id = typeof partOf === 'string' ? partOf.toLowerCase() : '';
  if (uuid.test(id) && id !== command.id) return id as DraftId;
  problems.push(
    problem(id === command.id ? 'part-of-itself' : 'field-invalid', 'partOf', { expected: 'the id of another draft', received: partOf }),
  );
  return undefined;
};

const captureOf = (command: Written<ProposeDraft>, problems: Problem[]): Instant | undefined => {
  const { capturedAt } = command;
  if (isAbsent(capturedAt)) return undefined;
  if (typeof capturedAt === 'string' && isInstant(capturedAt)) return capturedAt;
  problems.push(problem('date-invalid', 'capturedAt', { expected: 'an instant such as 2021-05-14T09:00:00.000Z', received: capturedAt }));
  return undefined;
};
