import type { ClaimId, ClaimRecorded } from '../claim/claim.js';
import { claimAt } from '../claim/claim-ref.js';
import { recordClaim } from '../claim/record-claim.js';
import type { AcceptDraft, RecordClaim, WrittenPeriod, WrittenValue } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { fieldOf, isAbsent, optionalText, optionalTexts } from '../command/fields.js';
import { alreadyKnown, events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import type { NewEvent } from '../event/event.js';
import { type Problem, problem } from '../problem/problem.js';
import type { Value } from '../value/value.js';
import type { DraftAccepted, KnownDraft } from './draft.js';
import { draftAt } from './draft-at.js';
import { acceptanceIdOf } from './identity.js';
import { voiceName } from './voice-name.js';

/** What a reviewer may say otherwise than the draft does. */
const editable = ['value', 'asOf', 'period', 'origin', 'via', 'modality'] as const;

/**
 * Accepts a draft: records its claim under `figure`, with what the reviewer says otherwise, or links it to a `claim` that says the same
 * already. Both events are one decision. Accepted again in the same way it is known; a draft that was decided otherwise is
 * `draft-decided`. Every problem that recording the claim would have is listed.
 */
export const acceptDraft = (command: Written<AcceptDraft>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const draft = draftAt(command.draft, directory, problems);
  const reviewer = optionalText(command, 'reviewer', problems);
  if (isAbsent(command.figure) === isAbsent(command.claim))
    problems.push(
      problem(isAbsent(command.figure) ? 'field-missing' : 'field-invalid', 'figure', {
        expected: 'a figure, or a claim that says the same already',
        received: isAbsent(command.figure) ? 'neither' : 'both',
      }),
    );
  if (draft === undefined || problems.length > 0) return rejected(problems);
  if (!isAbsent(command.claim)) {
    const known = claimAt(command.claim, directory, 'claim', problems);
    const edited = optionalTexts(command, 'edited', problems);
    if (known === undefined || problems.length > 0) return rejected(problems);
    return accepted(draft, known.claim, { reviewer, edited }, []);
  }
  const decision = recordClaim(claimOf(command, draft, reviewer, directory), directory, context);
  if (decision.type !== 'events') return decision;
  const edited = editable.filter((name) => fieldOf(command, name) !== undefined);
  const [recorded] = decision.events as readonly NewEvent<ClaimRecorded>[];
  if (recorded === undefined) throw new Error('a recorded claim is an event');
  const claim = withQuote(recorded, draft);
  return accepted(draft, claim.event.data.claim, { reviewer, edited: edited.length === 0 ? undefined : edited }, [claim]);
};

const accepted = (
  draft: KnownDraft,
  claim: ClaimId,
  { reviewer, edited }: { readonly reviewer: string | undefined; readonly edited: readonly string[] | undefined },
  before: readonly NewEvent[],
): Decision => {
  const stream = `document:${draft.document}`;
  if (draft.state === 'accepted' && draft.claim === claim) return alreadyKnown(stream);
  if (draft.state !== 'proposed') return rejected([decided(draft)]);
  const data: DraftAccepted['data'] = {
    draft: draft.draft,
    document: draft.document,
    claim,
    ...(reviewer === undefined ? {} : { reviewer }),
    ...(edited === undefined ? {} : { edited }),
  };
  return events([...before, { id: acceptanceIdOf(draft.draft), stream, event: { type: 'DraftAccepted', data } }]);
};

/** A decision on a draft stands; what was recorded is corrected like any claim. */
export const decided = (draft: KnownDraft): Problem =>
  problem('draft-decided', 'draft', {
    expected: 'a draft that nobody has decided on',
    received: draft.state === 'accepted' ? `one that was accepted as claim ${draft.claim}` : 'one that was rejected',
    advice: draft.state === 'accepted' ? 'Correct, move or retract the claim.' : 'Record the claim by itself.',
  });

/** The claim that a draft comes to, as a line. */
const claimOf = (
  command: Written<AcceptDraft>,
  draft: KnownDraft,
  reviewer: string | undefined,
  directory: Directory,
): Written<RecordClaim> => {
  const relays = (draft.chain ?? []).filter(({ role }) => role === 'relay').map(({ name }) => named(name, directory));
  const known = relays.filter((name) => directory.source(name) !== undefined);
  const left = command.via === undefined ? relays.filter((name) => !known.includes(name)) : [];
  const note = [command.note, left.length === 0 ? undefined : `Relayed by ${left.join(', ')}, not registered as a source.`];
  const whole = wholeOf(command, draft, directory);
  const proposed = draft.originator === undefined ? undefined : named(draft.originator, directory);
  const origin = command.origin === undefined ? proposed : command.origin;
  return {
    type: 'claim',
    ...present({
      figure: command.figure,
      segment: command.segment,
      value: command.value ?? writtenValue(draft.value),
      ...(command.asOf === undefined && command.period === undefined
        ? periodOf(command, draft, directory)
        : { asOf: command.asOf, period: command.period }),
      origin,
      via: command.via ?? (known.length === 0 ? undefined : known),
      document: draft.document,
      capturedAt: draft.capturedAt,
      quoteStart: draft.start,
      modality: command.modality ?? draft.modality,
      partOf: whole,
      note: note.some((part) => part !== undefined) ? note.filter((part) => part !== undefined).join(' ') : undefined,
      extraction: { ...methodOf(draft), ...(reviewer === undefined ? {} : { reviewer }) },
    }),
  } as Written<RecordClaim>;
};

/** As the text calls a source, or without its article where that is how it is registered. */
const named = (name: string, directory: Directory): string => (directory.source(name) === undefined ? voiceName(name) : name);

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));
const methodOf = ({ method: { name, version } }: KnownDraft) => ({ method: name, version });

/** A flow states its stretch as far as the words settle it; a running total or level held on a day. */
const periodOf = (
  command: Written<AcceptDraft>,
  { period, asOf }: KnownDraft,
  directory: Directory,
): { readonly asOf: string } | { readonly period: WrittenPeriod } => {
  const kind = figureAt(command.figure, directory, 'figure', [])?.figure.kind;
  if (kind !== 'flow' || period?.start === undefined) return { asOf: kind === 'flow' ? (period?.end ?? asOf.date) : asOf.date };
  return { period: { start: period.start, end: period.end ?? asOf.date } };
};

/** The claim of the draft's whole, where that was accepted, and within the same topic. */
const wholeOf = (command: Written<AcceptDraft>, draft: KnownDraft, directory: Directory): ClaimId | undefined => {
  const whole = draft.partOf === undefined ? undefined : directory.draft(draft.partOf);
  if (whole?.state !== 'accepted') return undefined;
  const figure = directory.claim(whole.claim)?.cell.figure;
  const topic = figure === undefined ? undefined : directory.figure(figure)?.topic;
  return topic !== undefined && topic === figureAt(command.figure, directory, 'figure', [])?.figure.topic ? whole.claim : undefined;
};

/** Bounds by name, and the words as printed. */
export const writtenValue = ({ qualifier, min, max, text }: Value): WrittenValue => {
  switch (qualifier) {
    case 'between':
    case 'vague':
      return { qualifier, text, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
    case 'up-to':
    case 'fewer-than':
      return { qualifier, text, ...(max === null ? {} : { number: max }) };
    case 'exact':
    case 'about':
    case 'nearly':
    case 'at-least':
    case 'more-than':
      return { qualifier, text, ...(min === null ? {} : { number: min }) };
    default:
      return { qualifier, text };
  }
};

/** The words of the quote lie beside the log already, under the hash that the draft has. */
const withQuote = ({ event, ...envelope }: NewEvent<ClaimRecorded>, { quote, start, end }: KnownDraft): NewEvent<ClaimRecorded> => ({
  ...envelope,
  event: { ...event, data: { ...event.data, locator: { ...event.data.locator, quote, start, end } } },
});
