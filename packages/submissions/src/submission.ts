import type { Actor, Problem } from '@factline/domain';

/** UUID. */
export type SubmissionId = string & { readonly __brand: 'SubmissionId' };

/** `file`: handed in as a whole and read in the background. `api`: a mutation, whose caller waits for the outcome; goes first. */
export type SubmissionKind = 'file' | 'api';

/** `ndjson`: a claims file. `article`: a text to be read. The others are tables and need a mapping. */
export const submissionFormats = ['ndjson', 'csv', 'tsv', 'json', 'article'] as const;
export type SubmissionFormat = (typeof submissionFormats)[number];

/**
 * `receiving` its parts → `waiting` for a worker → `running` → `done`.
 * `failed`: it cannot be read as a whole (see `problems`); nothing is lost, and it can be handed in again with another mapping.
 * `recalled`: its claims were struck by the recorder.
 */
export const submissionStates = ['receiving', 'waiting', 'running', 'done', 'failed', 'recalled'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** How the columns of a table are read; the text as handed in. */
export interface SubmittedMapping {
  readonly text: string;
  readonly format: 'json' | 'yaml';
}

export const snapshotModes = ['cautious', 'accept-withdrawals'] as const;
export type SnapshotMode = (typeof snapshotModes)[number];

/** What is handed in, before its bytes. */
export interface NewSubmission {
  readonly kind: SubmissionKind;
  /** For people: a file name, or the name of the mutation. */
  readonly name: string;
  readonly format: SubmissionFormat;
  readonly mapping?: SubmittedMapping;
  /** Key of the data set whose table this is, where it is not in the mapping. */
  readonly dataSet?: string;
  /** Time of publication of a file whose rows do not say theirs. */
  readonly publishedAt?: string;
  /** The table is all that its publisher stands by at `publishedAt`. `cautious`: refused where it would withdraw more than half of what stands. */
  readonly snapshot?: SnapshotMode;
  /** The submission that its lines take back; recalled once they have their outcome. */
  readonly recalls?: SubmissionId;
  /** Claims of it that the recorder struck are recorded anew, instead of being known. */
  readonly again?: boolean;
  readonly actor: Actor;
}

/** Items that were read so far. `items` is their sum always: none disappears. */
export interface Counts {
  readonly items: number;
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly skipped: number;
  readonly rejected: number;
}

export interface Submission extends NewSubmission {
  readonly id: SubmissionId;
  readonly state: SubmissionState;
  /** Why the whole of it failed; empty otherwise. */
  readonly problems: readonly Problem[];
  /** What the splitter found at the head of the file; known once sealed. */
  readonly head?: object;
  readonly counts: Counts;
  /** Bytes received, and bytes whose items have their outcome. */
  readonly bytes: number;
  readonly bytesDone: number;
  readonly parts: number;
  readonly partsDone: number;
  /** SHA-256 of the bytes as received, hex; known once sealed. */
  readonly sha256?: string;
  /** Of a snapshot that has ended: cells that it withdrew, beside its items. */
  readonly withdrawn?: number;
  /** Position of its last event in the log, once there is one. */
  readonly position?: bigint;
  readonly createdAt: string;
  readonly sealedAt?: string;
  /** When it was done, failed or recalled. */
  readonly endedAt?: string;
}

/** Where an item stands: parts and items in them are numbered from 0. */
export interface ItemKey {
  readonly part: number;
  readonly item: number;
}
