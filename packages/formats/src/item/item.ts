import type { Command, Definition, Problem, Written } from '@factline/domain';
import type { CompanionChange } from '../companion/companion.js';

/** Where an item stands in the file as handed in. */
export interface ItemPlace {
  /** Physical line of the file, from 1; of a record with quoted newlines, its first line. */
  readonly line: number;
  /** Record of a table, from 1; the header is not counted. */
  readonly row?: number;
  /** Column of the table; for a wide table the column whose cell the item is. */
  readonly column?: string;
  /** Byte inside the line (from 0) of the first fault, where one byte is at fault. */
  readonly byte?: number;
}

/** A command as written: well-formed fields only; what is absent or wrong is in the problems beside it. */
export type WrittenCommand = Written;

/** Why a line records nothing although nothing is wrong with it. */
export const skipCodes = {
  'blank-line': 'The line is blank.',
  'skipped-by-mapping': 'The mapping says to skip such rows.',
  'missing-value': 'The cell holds a word that the mapping skips as missing.',
  'no-adjustment': 'The cell adjusts nothing.',
  companion: 'The row only completes the claims of other rows, and none of them changed with it alone.',
} as const;
export type SkipCode = keyof typeof skipCodes;

interface ItemHead {
  /** From 0, dense within the part over both passes. */
  readonly item: number;
  readonly place: ItemPlace;
  /** The line or row as handed in, at most 16,384 characters; `base64:` and the bytes where it is not UTF-8. */
  readonly original: string;
}

/** One line of the claims file. `problems` are of shape; `decide` is still asked, so that all problems are listed. */
export interface CommandItem extends ItemHead {
  readonly type: 'command';
  readonly command: WrittenCommand;
  readonly problems: readonly Problem[];
}
/** A row whose mapping asks for several things: all or none are recorded, the last is the item's own. */
export interface CommandsItem extends ItemHead {
  readonly type: 'commands';
  readonly commands: readonly WrittenCommand[];
  readonly problems: readonly Problem[];
  /** A refused command is left out with a note instead of refusing the item: the others do not depend on it. */
  readonly tolerant?: boolean;
}
/** Nothing well-formed enough to ask `decide` about. */
export interface UnreadableItem extends ItemHead {
  readonly type: 'unreadable';
  readonly problems: readonly Problem[];
}
export interface SkippedItem extends ItemHead {
  readonly type: 'skipped';
  readonly code: SkipCode;
  readonly reason: string;
}
/** A row that draws on companion rows, or is one: `resolveItem` turns it into one of the others, given the timelines of `keys`. */
export interface CompanionItem extends ItemHead {
  readonly type: 'companion';
  readonly keys: readonly string[];
  /** What the row itself adds to them; the first pass has handed them out already. */
  readonly changes: readonly CompanionChange[];
  readonly cells: readonly string[];
}

export type Item = CommandItem | CommandsItem | UnreadableItem | SkippedItem | CompanionItem;
/** What is left when companions are resolved. */
export type ResolvedItem = Exclude<Item, CompanionItem>;

/** What a table needs before its rows are decided (first pass over all parts, no outcomes). */
export interface Preparation {
  /** To be decided where `needsPreparing` says so; in order; the same over all parts may repeat. */
  readonly definitions: readonly (Definition | Command)[];
  /** To be stored in `submissions.companions` (upsert by data set, key, field, publishedAt) before the rows are read. */
  readonly companions: readonly CompanionChange[];
}
