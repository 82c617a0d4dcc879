import type { Decision, DraftPartsFragment } from '@factline/client';
import type { Paint } from '../render/paint.js';
import { valueText } from '../render/value.js';
import { inWords } from '../render/words.js';

/** A draft with the text that it was read in. */
export type ShownDraft = DraftPartsFragment & {
  readonly document: { readonly id: string; readonly title: string | null; readonly url: string | null; readonly text: string | null };
};

/** Of the text, on each side of the words that were read. Characters. */
const around = 140;

/** The words in their place, the number standing out: "… 31 «39» children …". */
export const inContext = (draft: ShownDraft, paint: Paint): string => {
  const { text } = draft.document;
  if (text === null || draft.now === null)
    return draft.quote === null ? '(the text is not kept any more)' : `“${draft.quote}” (gone from the text)`;
  const shift = draft.now.start - draft.start;
  const [start, end] = [draft.valueStart + shift, draft.valueEnd + shift];
  const from = Math.max(0, draft.now.start - around);
  const to = Math.min(text.length, draft.now.end + around);
  const plain = (piece: string): string => piece.replaceAll(/\s+/g, ' ');
  const before = plain(text.slice(from, draft.now.start)).replace(/^\S*\s/, from === 0 ? '$&' : '… ');
  const after = plain(text.slice(draft.now.end, to)).replace(/\s\S*$/, to === text.length ? '$&' : ' …');
  return `${paint.dim(before)}${plain(text.slice(draft.now.start, start))}${paint.bold(paint.yellow(`«${plain(text.slice(start, end))}»`))}${plain(text.slice(end, draft.now.end))}${paint.dim(after)}`;
};

export const stateText = (draft: DraftPartsFragment, decision: Decision | undefined): string => {
  if (draft.state !== 'PROPOSED') return inWords(draft.state);
  if (decision?.type === 'reject') return `to reject: ${decision.reason}`;
  if (decision?.type === 'accept')
    return decision.choice.type === 'define'
      ? `to accept as a new figure: ${decision.choice.definition.title}`
      : `${decision.choice.type === 'claim' ? 'to link, known already' : 'to accept'}: ${decision.choice.title}`;
  return draft.duplicateOf === null ? 'open' : `known already: ${draft.duplicateOf.figure.title}`;
};

export const originText = ({ suggestedOrigin: { source, name, isOwnVoice }, chain }: DraftPartsFragment): string => {
  const relays = chain.filter(({ role }) => role === 'RELAY').map((voice) => voice.name);
  const who = isOwnVoice ? 'the publisher itself' : source !== null ? source.name : `${name ?? 'nobody named'} (new: it is registered)`;
  return relays.length === 0 ? who : `${who}, through ${relays.join(', ')}`;
};

/** What it counts: "killed, children, the Gaza Strip". */
export const countsText = ({ measure, population, place, modality }: DraftPartsFragment): string =>
  `${[measure, population, place].filter((part) => part !== null).join(', ')}${modality === 'ASSERTED' ? '' : ` (${inWords(modality)})`}`;

/** One draft in full, its suggestions numbered. */
export const draftLines = (
  draft: ShownDraft,
  decision: Decision | undefined,
  { at, of, paint }: { readonly at: number; readonly of: number; readonly paint: Paint },
): readonly string[] => {
  const edits = decision?.type === 'accept' ? Object.entries(decision.edits) : [];
  return [
    '',
    `${paint.dim(`[${at}/${of}]`)} ${paint.bold(valueText(draft.value))}  ${countsText(draft)}  ${paint.cyan(stateText(draft, decision))}`,
    inContext(draft, paint),
    `  says so  ${originText(draft)}`,
    `  as of    ${draft.asOf.date}${draft.asOf.basis === 'PUBLICATION' ? ', the day of publication' : ''}${draft.period === null ? '' : ` (“${draft.period.text}”)`}`,
    ...(edits.length === 0 ? [] : [`  edited   ${edits.map(([name, value]) => `${name}: ${String(value)}`).join('; ')}`]),
    ...(draft.state === 'PROPOSED'
      ? draft.suggestions.map(({ figure, key, why }, index) =>
          figure === null ? `  ${paint.bold('n')} new: ${key}` : `  ${paint.bold(String(index + 1))} ${figure.title}  ${paint.dim(why)}`,
        )
      : []),
  ];
};
