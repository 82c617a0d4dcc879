import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Readable } from 'node:stream';
import {
  SubmissionDocument,
  type SubmissionPartsFragment,
  SubmissionProgressedDocument,
  type UploadedArticle,
  type UploadFormat,
} from '@factline/client';
import { CliFailure } from '../failure.js';
import type { Session } from '../session.js';
import { type ArticleOptions, isArticle } from './ingest-article.js';
import type { Progress } from './ingest-progress.js';

export interface IngestOptions extends ArticleOptions {
  readonly mapping?: string;
  readonly format?: UploadFormat;
  readonly dataSet?: string;
  readonly snapshot?: boolean;
  readonly again?: boolean;
  readonly acceptWithdrawals?: boolean;
  readonly git?: string;
  readonly path?: string;
  readonly wait: boolean;
}

export const formats: readonly UploadFormat[] = ['ndjson', 'csv', 'tsv', 'json', 'article'];
const formatByEnd: Readonly<Record<string, UploadFormat>> = {
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
};

interface Input {
  readonly name: string;
  /** undefined: not known before the end. */
  readonly bytes: number | undefined;
  readonly format: UploadFormat;
  readonly read: () => ReadableStream<Uint8Array>;
}

export const formatOf = (file: string): UploadFormat | undefined =>
  formatByEnd[extname(file).toLowerCase()] ?? (isArticle(file) ? 'article' : undefined);

/** A file, or standard input, as it will be handed in. Throws a failure that says what is wrong with it. */
export const inputOf = async (file: string, format: UploadFormat | undefined): Promise<Input> => {
  const facts = file === '-' ? undefined : await stat(file).catch((error: unknown) => Promise.reject(unreadable(file, error)));
  if (facts?.isDirectory()) throw new CliFailure('usage', `${file} is a folder.`, ['Name the files in it.']);
  const known = format ?? formatOf(file);
  if (known === undefined)
    throw new CliFailure('usage', `It cannot be told what ${file === '-' ? 'standard input' : file} is.`, [
      `Say it: --format ${formats.join('|')}`,
    ]);
  if (facts === undefined)
    return { name: 'stdin', bytes: undefined, format: known, read: () => Readable.toWeb(process.stdin) as ReadableStream<Uint8Array> };
  // Opened once now: a file that may not be read is a message, not a broken upload.
  await (await open(file).catch((error: unknown) => Promise.reject(unreadable(file, error)))).close();
  return {
    name: basename(file),
    bytes: facts.isFile() ? facts.size : undefined,
    format: known,
    read: () => Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
  };
};

export const unreadable = (file: string, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT')
    return new CliFailure('notFound', `There is no file ${file}.`, ['Check the path; it is taken from the current folder.']);
  if (code === 'EACCES') return new CliFailure('usage', `${file} may not be read.`, ['Check its permissions.']);
  if (code === 'EISDIR') return new CliFailure('usage', `${file} is a folder.`);
  return error;
};

/** Hands a file in, and waits for the outcome of every item where that is wanted. */
export const handIn = async (
  { client, signal }: Session,
  input: Input,
  mapping: string | undefined,
  options: IngestOptions,
  progress: Progress,
  article?: UploadedArticle,
): Promise<SubmissionPartsFragment> => {
  progress.uploading(input.bytes);
  const { submission } = await client.upload(input.read(), {
    format: input.format,
    name: input.name,
    signal,
    onProgress: progress.sent,
    ...(mapping === undefined ? {} : { mapping }),
    ...(options.dataSet === undefined ? {} : { dataSet: options.dataSet }),
    ...(options.published === undefined ? {} : { publishedAt: options.published }),
    ...(article === undefined ? {} : { article }),
    ...(options.again ? { again: true } : {}),
    ...(options.snapshot ? { snapshot: options.acceptWithdrawals ? ('accept-withdrawals' as const) : ('cautious' as const) } : {}),
  });
  if (options.wait) {
    let last: SubmissionPartsFragment | undefined;
    for await (const { submissionProgressed } of client.subscribe(
      SubmissionProgressedDocument,
      { id: submission },
      { signal, isPatient: true },
    )) {
      last = submissionProgressed;
      progress.recording(last);
      if (hasEnded(last)) return last;
    }
    if (signal.aborted)
      throw new CliFailure('interrupted', `${input.name} is handed in and goes on being recorded.`, [
        `Look at it with: factline submission ${submission}`,
      ]);
    if (last !== undefined) return last;
  }
  const answer = await client.query(SubmissionDocument, { id: submission }, { signal });
  if (answer.submission === null) throw new CliFailure('notFound', `The submission ${submission} is not there any more.`);
  return answer.submission;
};

const hasEnded = ({ state }: SubmissionPartsFragment): boolean => state === 'DONE' || state === 'FAILED' || state === 'RECALLED';
