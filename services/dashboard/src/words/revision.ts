import type { ChangedBy, Direction, LosingRule, Modality, RevisionReason } from '@factline/client';
import type { Term } from './status.js';

/** Why a number changed. */
export const reasonWords: Readonly<Record<RevisionReason, Term>> = {
  FIRST_REPORT: { label: 'First report', help: 'Nothing had been reported before.' },
  LATER_REPORT: { label: 'Later report', help: 'The same source gave a newer number.' },
  NEW_ORIGIN: { label: 'Another source', help: 'A source that had not spoken on this figure before.' },
  BACKFILL: { label: 'Older report added', help: 'It was published before what we already had, and reached us later.' },
  RESTATED: { label: 'Restated', help: 'The publisher put out the same date again with another number.' },
  REATTRIBUTED: { label: 'Reattributed', help: 'The publisher now names another source for it.' },
  CORRECTION_BY_SOURCE: { label: 'Corrected by the source', help: 'The source itself corrected its number.' },
  CORRECTION_BY_PUBLISHER: { label: 'Corrected by the publisher', help: 'Who published the number corrected it.' },
  RECORDING_ERROR: { label: 'Our mistake, repaired', help: 'We had recorded it wrongly. The number was never published that way.' },
  RETRACTION: { label: 'Retracted', help: 'The number was taken back.' },
  DISPUTE: { label: 'Disputed', help: 'Somebody disputes the number, or no longer does.' },
  MERGE: { label: 'Figures merged', help: 'Two figures turned out to be one.' },
  SOURCE_MERGE: { label: 'Sources merged', help: 'Two sources turned out to be one voice.' },
  POLICY_CHANGE: { label: 'Rule changed', help: 'An editor changed the rule that picks the number.' },
  PREFERENCE: { label: 'Editor’s pick', help: 'An editor preferred one claim, with a reason.' },
  REDEFINITION: { label: 'Redefined', help: 'What is counted was defined anew.' },
  RELEASE: { label: 'Caught up', help: 'The figure had been halted and goes on.' },
};

/** Reasons that a reader of a chart wants to see marked: more than a report that came in. */
export const storyReasons: readonly RevisionReason[] = [
  'RESTATED',
  'REATTRIBUTED',
  'CORRECTION_BY_SOURCE',
  'CORRECTION_BY_PUBLISHER',
  'RECORDING_ERROR',
  'RETRACTION',
  'DISPUTE',
  'MERGE',
  'SOURCE_MERGE',
  'POLICY_CHANGE',
  'PREFERENCE',
  'REDEFINITION',
];

/** Which way a number moved; the sign is never shown without the word. */
export const directionWords: Readonly<Record<Direction, { readonly label: string; readonly sign: string }>> = {
  UP: { label: 'up', sign: '↑' },
  DOWN: { label: 'down', sign: '↓' },
  FIRST: { label: 'new', sign: '+' },
  SAME: { label: 'unchanged', sign: '=' },
  NARROWER: { label: 'more exact', sign: '›‹' },
  WIDER: { label: 'less exact', sign: '‹›' },
  SHIFTED: { label: 'moved', sign: '~' },
  NOT_COMPARABLE: { label: 'not comparable', sign: '¦' },
  WITHDRAWN: { label: 'withdrawn', sign: '×' },
};

/** Who changed it. */
export const changedByWords: Readonly<Record<ChangedBy, string>> = {
  SOURCE: 'the source',
  PUBLISHER: 'the publisher',
  RECORDER: 'us, who recorded it',
  EDITOR: 'an editor here',
};

/** Why a standing claim is not the number shown. */
export const ruleWords: Readonly<Record<LosingRule, string>> = {
  OLDER: 'An older statement than the one shown',
  OTHER_ORIGIN: 'The rule follows another source only',
  NOT_LISTED: 'The rule does not list this source',
  OUTRANKED: 'A source higher on the list speaks',
  HELD_TOO_LONG_AGO: 'Held too long ago for the rule',
  HIGHER: 'The rule takes the lowest',
  LOWER: 'The rule takes the highest',
  OUTSIDE_WINDOW: 'Outside the window of time that the rule looks at',
  NOT_THE_MIDDLE: 'Not the middle one',
  NOT_CORROBORATED: 'Not confirmed by enough independent sources',
  NOT_PREFERRED: 'An editor preferred another',
  NOTHING_CHOSEN: 'The rule chooses none',
  EARLIER_SEGMENT: 'It belongs to an earlier definition of the figure',
};

export const modalityWords: Readonly<Record<Modality, string>> = {
  ASSERTED: 'asserted',
  PLANNED: 'planned',
  PROJECTED: 'projected',
  LIKELY: 'said to be likely',
  POSSIBLE: 'said to be possible',
  DENIED: 'denied',
};
