import type { Problem } from '@factline/domain';

/** `csv` is any delimited table (comma, semicolon, tab, pipe); `json` an array of records; `ndjson` one object per line. */
export const fileFormats = ['ndjson', 'csv', 'json'] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What is true of the whole file, known once its first part is there. JSON, to be kept with the submission. */
export interface FileHead {
  readonly format: FileFormat;
  /** Of a delimited table. */
  readonly delimiter?: string;
  /** Column names of a delimited table, as written (without byte order mark). */
  readonly header?: readonly string[];
  /** An exported log: its lines are taken in the order in which they stand, definitions too. */
  readonly isInLogOrder?: true;
  /** Why the file as a whole cannot be read: UTF-16, a ZIP or spreadsheet, no header. */
  readonly problems: readonly Problem[];
}

/** A stretch of the file that ends at a record boundary. The header of a table is in no part. */
export interface FilePart {
  /** From 0. */
  readonly number: number;
  readonly bytes: Uint8Array;
  /** Physical line, from 1, on which `bytes` begins. */
  readonly firstLine: number;
  /** Records before this part (rows, lines, array elements), from 0. */
  readonly firstRecord: number;
  /** The part is one record of more than 16 MiB, of which `bytes` are the beginning. */
  readonly oversized: boolean;
}

/** Takes the file as it arrives; hands out parts as they are complete. Holds at most one part and one record. */
export interface Splitter {
  push(chunk: Uint8Array): FilePart[];
  end(): FilePart[];
  readonly head: FileHead | undefined;
}
