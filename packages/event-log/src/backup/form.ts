import { createHash, type Hash } from 'node:crypto';

/** The first line of a backup. No time of writing: two backups of the same are the same. */
export interface BackupHead {
  readonly format: 'factline-backup';
  readonly version: 1;
  /** The last migration of the database that it is of. */
  readonly migration: string;
  /** The last position of the log. */
  readonly position: string;
}

/** The line before the rows of a table; each row is a line, a JSON array of texts and nulls. */
export interface TableLine {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The last line: what must have been read. */
export interface BackupEnd {
  readonly end: readonly TableSum[];
}
export interface TableSum {
  readonly table: string;
  readonly rows: number;
  /** Of the lines of its rows, hex. */
  readonly sha256: string;
}

/** Counts and sums the lines of a table. */
export const createSum = (table: string): { add(line: string): void; done(): TableSum } => {
  const hash: Hash = createHash('sha256');
  let rows = 0;
  return {
    add: (line) => {
      hash.update(line).update('\n');
      rows += 1;
    },
    done: () => ({ table, rows, sha256: hash.digest('hex') }),
  };
};
