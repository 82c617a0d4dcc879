import type { FigureStatus, FlagCode } from '@factline/client';

export interface Term {
  readonly label: string;
  /** What it means, for someone who meets the word for the first time. */
  readonly help: string;
}

/** How the sources stand to each other. */
export const statusWords: Readonly<Record<FigureStatus, Term>> = {
  AGREED: { label: 'Agreed', help: 'Two or more independent sources give numbers that fit together.' },
  CONTESTED: { label: 'Contested', help: 'Independent sources give numbers that cannot all be right.' },
  SINGLE_SOURCE: { label: 'Single source', help: 'One independent source says so; nobody else has confirmed or contradicted it.' },
  UNKNOWN: { label: 'Unknown', help: 'It is reported, but nobody gives a number.' },
  NOT_ASSERTED: { label: 'Not asserted', help: 'Only plans or projections so far: nobody says that it has happened.' },
  WITHDRAWN: { label: 'Withdrawn', help: 'Every number that was given has been taken back.' },
  NO_CLAIMS: { label: 'No reports', help: 'Nothing had been reported.' },
};

/** Remarks on a number; none of them alters it. */
export const flagWords: Readonly<Record<FlagCode, Term>> = {
  STALE: { label: 'Not updated lately', help: 'Nobody has said or repeated this number for a while.' },
  CARRIED_FORWARD: { label: 'Carried forward', help: 'The latest number is older than the date you asked for.' },
  NO_NEW_NUMBER: { label: 'No new number', help: 'A newer report speaks of it without giving a number.' },
  DISPUTED: { label: 'Disputed', help: 'Somebody says publicly that this number is wrong.' },
  BREAK_IN_SERIES: { label: 'New definition', help: 'What is counted changed here; numbers before and after are not compared.' },
  SELF_CONTRADICTORY: { label: 'Contradicts itself', help: 'One document gives two values for the same thing; the later line stands.' },
  CUMULATIVE_DECREASE: { label: 'Total went down', help: 'A running total of one source became smaller, and nothing explains it.' },
  PART_EXCEEDS_WHOLE: { label: 'Part exceeds whole', help: 'A part is larger than the whole that it belongs to.' },
  SUM_DIFFERS: { label: 'Sum differs', help: 'The parts do not add up to the whole.' },
  IMPLAUSIBLE_JUMP: { label: 'Unusual jump', help: 'More than five times, or less than a fifth, of what came before and after.' },
};
