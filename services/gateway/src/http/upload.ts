import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished, pipeline, Transform } from 'node:stream';
import { documentFormats, type Problem } from '@factline/domain';
import { articleFormatOf, createArticleSplitter, createSplitter, formatOf, parseMapping, type SplitterOptions } from '@factline/formats';
import {
  type NewSubmission,
  receiveSubmission,
  type SubmissionFormat,
  type SubmittedMapping,
  snapshotModes,
  submissionFormats,
} from '@factline/submissions';
import busboy from 'busboy';
import { z } from 'zod';
import { localActor } from '../context/context.js';
import type { Services } from '../context/services.js';
import { present } from '../mutation/to-command.js';
import { nodeId } from '../relay/node.js';
import { answerError, answerJson } from './answer.js';

export interface UploadOptions {
  readonly services: Pick<Services, 'primary' | 'jobs'>;
  /** Longest file, in bytes. */
  readonly maxBytes: number;
}

/** A mapping is a page of text; more is a file in the wrong place. Bytes. */
const mappingBytes = 1_048_576;

const parameters = z.object({
  format: z.enum(submissionFormats).optional(),
  name: z.string().trim().min(1).max(500).optional(),
  mapping: z.string().max(mappingBytes).optional(),
  dataSet: z.string().min(1).max(500).optional(),
  publishedAt: z.string().min(1).max(100).optional(),
  snapshot: z.enum(snapshotModes).optional(),
  again: z.enum(['true', 'false']).optional(),
  // Of an article.
  content: z.enum(documentFormats).optional(),
  publisher: z.string().min(1).max(1000).optional(),
  url: z.string().min(1).max(2000).optional(),
  title: z.string().min(1).max(1000).optional(),
  retrievedAt: z.string().min(1).max(100).optional(),
  topic: z.string().min(1).max(300).optional(),
});
type Parameters = z.infer<typeof parameters>;

/** The upload as a whole is refused; nothing of it will be recorded. */
class UploadRefused extends Error {
  constructor(
    readonly code: 'BAD_REQUEST' | 'BAD_USER_INPUT' | 'BODY_TOO_LARGE',
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
  }
}

/**
 * A form of another site can send these without asking (CORS calls them simple): they need a header that it cannot set.
 * `factline-client` says who is calling; any value will do.
 */
const simpleTypes = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''];
export const isForgeable = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  simpleTypes.includes((headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase()) &&
  headers['factline-client'] === undefined &&
  headers['apollo-require-preflight'] === undefined;

/**
 * `POST /submissions?format=ndjson|csv|tsv|json|article&name=…&mapping=…`: the body is the file, or a form with `mapping` before `file`.
 * An article has `publisher`, `publishedAt`, and maybe `url`, `title`, `topic`, `content=text|markdown|html`. Streams: memory stays that of one part. Answers 202 with the id of the submission once all of it is durable.
 */
export const createUpload =
  ({ services, maxBytes }: UploadOptions) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (isForgeable(request))
      return answerError(
        response,
        'BAD_REQUEST',
        'Send a content type such as application/x-ndjson or text/csv, or the header `factline-client` with any value: a page of another site could have sent this request.',
      );
    try {
      if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
      const asked = parameters.safeParse(Object.fromEntries(new URL(request.url ?? '', 'http://localhost').searchParams));
      if (!asked.success)
        throw new UploadRefused(
          'BAD_USER_INPUT',
          asked.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
        );
      const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith('multipart/form-data');
      const { id, bytes } = isForm ? await receiveForm(request, asked.data) : await receiveFile(request, asked.data);
      await services.jobs.wake('ingest', id);
      answerJson(response, 202, { submission: id, id: nodeId('submission', id), bytes });
    } catch (error) {
      if (!(error instanceof UploadRefused)) throw error;
      drain(request);
      answerError(response, error.code, error.message, error.problems.length === 0 ? {} : { problems: error.problems });
    }

    async function receiveFile(
      stream: NodeJS.ReadableStream,
      { mapping, ...asked }: Parameters,
      fileName?: string,
    ): Promise<{ id: string; bytes: number }> {
      const submission = submissionOf(asked, mapping, fileName);
      const bounded = limited(stream, maxBytes);
      const splitter =
        submission.format === 'article' ? articleSplitter(asked, submission.name) : createSplitter(splittingOf(submission.format, mapping));
      const id = await receiveSubmission(services.primary, submission, bounded.stream, splitter);
      return { id, bytes: bounded.bytes() };
    }

    function receiveForm(form: IncomingMessage, asked: Parameters): Promise<{ id: string; bytes: number }> {
      return new Promise((resolve, reject) => {
        let parser: busboy.Busboy;
        try {
          parser = busboy({ headers: form.headers, limits: { fieldSize: mappingBytes, files: 1, fields: 10 } });
        } catch (error) {
          return reject(new UploadRefused('BAD_REQUEST', error instanceof Error ? error.message : 'The form cannot be read.'));
        }
        const fields: Record<string, string> = {};
        let isReceiving = false;
        parser.on('field', (name, value) => {
          fields[name] = value;
        });
        parser.on('file', (_name, file, { filename }) => {
          isReceiving = true;
          const told = parameters.safeParse(fields);
          const work = told.success
            ? receiveFile(file, { ...told.data, ...asked }, filename)
            : Promise.reject(
                new UploadRefused(
                  'BAD_USER_INPUT',
                  told.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
                ),
              );
          work.then(resolve, (error: unknown) => {
            file.resume();
            reject(error);
          });
        });
        parser.on('error', (error) =>
          reject(new UploadRefused('BAD_REQUEST', error instanceof Error ? error.message : 'The form cannot be read.')),
        );
        parser.on('close', () => {
          if (!isReceiving) reject(new UploadRefused('BAD_REQUEST', 'The form has no file.'));
        });
        pipeline(form, parser, (error) => {
          if (error) reject(new UploadRefused('BAD_REQUEST', 'The upload broke off.'));
        });
      });
    }
  };

const submissionOf = (asked: Omit<Parameters, 'mapping'>, mapping: string | undefined, fileName: string | undefined): NewSubmission => {
  const name = asked.name ?? fileName ?? 'upload';
  const format = asked.format ?? formatByName(name);
  if (format === undefined) throw new UploadRefused('BAD_USER_INPUT', `Say the \`format\`: one of ${submissionFormats.join(', ')}.`);
  return {
    kind: 'file',
    name,
    format,
    actor: localActor,
    ...(mapping === undefined ? {} : { mapping: checkedMapping(mapping) }),
    ...(asked.dataSet === undefined ? {} : { dataSet: asked.dataSet }),
    ...(asked.snapshot === undefined ? {} : { snapshot: asked.snapshot }),
    ...(asked.again === 'true' ? { again: true } : {}),
    ...(asked.publishedAt === undefined ? {} : { publishedAt: asked.publishedAt }),
  };
};

const formatByName = (name: string): SubmissionFormat | undefined => {
  const found = formatOf(name);
  if (found === undefined) return articleFormatOf(name) === undefined ? undefined : 'article';
  return found.delimiter === '\t' ? 'tsv' : found.format;
};

/** A mapping that cannot be read is refused at once, with all that is wrong with it, before the file is sent. */
const checkedMapping = (text: string): SubmittedMapping => {
  const read = parseMapping(text);
  if ('problems' in read)
    throw new UploadRefused(
      'BAD_USER_INPUT',
      `The mapping cannot be used: ${read.problems.map(({ message }) => message).join(' ')}`,
      read.problems,
    );
  return { text, format: text.trimStart().startsWith('{') ? 'json' : 'yaml' };
};

/** Rows end where the table's own delimiter and quotes say so; without a mapping's word the delimiter is found from the header. */
const splittingOf = (format: Exclude<SubmissionFormat, 'article'>, mapping: string | undefined): SplitterOptions => {
  if (format === 'tsv') return { format: 'csv', delimiter: '\t' };
  const read = format === 'csv' && mapping !== undefined ? parseMapping(mapping) : undefined;
  const delimiter = read !== undefined && 'mapping' in read ? read.mapping.table?.delimiter : undefined;
  return { format, ...(delimiter === undefined || delimiter === 'auto' ? {} : { delimiter }) };
};

/** What is said of an article goes to where it is read: a publisher that is missing or unknown is a problem of its document. */
const articleSplitter = ({ content, publisher = '', url, title, publishedAt, retrievedAt, topic }: Parameters, name: string) =>
  createArticleSplitter({
    format: content ?? articleFormatOf(name) ?? 'text',
    publisher,
    ...present({ url, title, publishedAt, retrievedAt, topic }),
  });

const tooLarge = (maxBytes: number): UploadRefused => new UploadRefused('BODY_TOO_LARGE', `A file has at most ${maxBytes} bytes.`);

/** How long the rest of a refused body is read and thrown away. Milliseconds. */
const drainMs = 10_000;

/** A client that is still sending hears the refusal only if somebody goes on reading: closing at once would reset the connection. */
const drain = (request: IncomingMessage): void => {
  const giveUp = setTimeout(() => request.destroy(), drainMs);
  request.once('close', () => clearTimeout(giveUp));
  request.resume();
};

const limited = (
  stream: NodeJS.ReadableStream,
  maxBytes: number,
): { readonly stream: AsyncIterable<Uint8Array>; readonly bytes: () => number } => {
  let bytes = 0;
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      bytes += chunk.length;
      if (bytes > maxBytes) done(tooLarge(maxBytes));
      else done(null, chunk);
    },
  });
  // Whoever reads it hears of the error; before anybody does, or after, it may not end the process.
  counter.on('error', () => {});
  // Not `pipeline`: it would destroy the request together with the counter, and the refusal could not be answered.
  finished(stream, { writable: false }, (error) => {
    if (error) counter.destroy(error);
  });
  stream.pipe(counter);
  return { stream: counter, bytes: () => bytes };
};
