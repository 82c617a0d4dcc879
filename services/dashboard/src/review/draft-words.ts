import { type Decision, type DraftPartsFragment } from '@factline/client';
import { modalityWords } from '../words/revision.js';
import { formatDate } from '../words/time.js';

/** What a proposal counts: "killed, children, Gaza". */
export const countsWords = ({ measure, population, place, modality }: DraftPartsFragment): string =>
  [measure.replaceAll('-', ' '), population, place]
    .filter((part) => part !== null)
    .map((part) => part!.replaceAll('-', ' '))
    .join(', ') + (modality === 'ASSERTED' ? '' : ` (${modalityWords[modality]})`);

/** For when, and where that is read from. */
export const dateWords = ({ asOf, period }: DraftPartsFragment): string =>
  `${period === null ? '' : `“${period.text}”: `}${formatDate(asOf.date)}${asOf.basis === 'PUBLICATION' ? ', the day of publication' : ''}`;

/** Who says it, as the sentence has it: "Reuters, citing Israeli authorities". */
export const originWords = ({ chain, suggestedOrigin, originator }: DraftPartsFragment): string => {
  const { source, name, isOwnVoice } = suggestedOrigin;
  const relays = chain.filter(({ role }) => role === 'RELAY').map(({ name: relay }) => relay);
  const who = isOwnVoice ? 'the publisher’s own voice' : (source?.name ?? name ?? originator ?? 'nobody named');
  return relays.length === 0 ? who : `${who}, through ${relays.join(', ')}`;
};

/** What was or will be done with a proposal, in a word or two. */
export const stateOf = (draft: DraftPartsFragment, decision: Decision | undefined): { readonly label: string; readonly tone: string } => {
  if (draft.state === 'ACCEPTED') return { label: 'Recorded', tone: 'accepted' };
  if (draft.state === 'REJECTED') return { label: 'Rejected', tone: 'rejected' };
  if (decision?.type === 'accept') return { label: decision.choice.type === 'claim' ? 'To link' : 'To accept', tone: 'accepting' };
  if (decision?.type === 'reject') return { label: 'To reject', tone: 'rejecting' };
  if (draft.now === null) return { label: 'Sentence is gone', tone: 'gone' };
  return draft.duplicateOf === null ? { label: 'Open', tone: 'open' } : { label: 'Known already', tone: 'duplicate' };
};
