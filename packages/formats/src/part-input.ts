import type { Mapping } from './mapping/mapping-schema.js';
import type { FileHead } from './split/part.js';

/** Stated with the file, outside of it. */
export interface FileOptions {
  /** Used by mappings that ask for `{file: publishedAt}`. */
  readonly publishedAt?: string;
  readonly name?: string;
  /** When the submission was received (UTC instant): what claims to be from later is refused by `notAfter: received`. */
  readonly receivedAt?: string;
}

/** What `parsePart` and `preparePart` are given; everything but `bytes` is kept beside the part. */
export interface PartInput {
  readonly head: FileHead;
  /** With a mapping the file is a table; without one it is a claims file (`ndjson`). Keep the same object for all parts: it is compiled once. */
  readonly mapping?: Mapping;
  readonly options?: FileOptions;
  readonly bytes: Uint8Array;
  readonly firstLine: number;
  readonly firstRecord: number;
  readonly oversized?: boolean;
  /**
   * `definitions`: only the definition lines of a claims file, which are taken before all others.
   * `lines`: everything else. Absent: everything. Item numbers are the same in all three.
   */
  readonly pass?: 'definitions' | 'lines';
}
