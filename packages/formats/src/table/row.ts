import type { Problem } from '@factline/domain';
import type { FileOptions } from '../part-input.js';

/** One row while it is read: its cells by number of column, and what is found wrong with it. */
export interface Row {
  readonly cells: string[];
  readonly problems: Problem[];
  readonly options: FileOptions;
}

/** Reads one thing from a row; undefined where it is blank, or wrong (then a problem says so). */
export type Reader = (row: Row) => string | undefined;
export const nothing: Reader = () => undefined;
