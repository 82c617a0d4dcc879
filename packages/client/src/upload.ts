import { uploadBroke } from './errors.js';
import { readAnswer, refusal, type Site } from './request.js';

export type UploadFormat = 'ndjson' | 'csv' | 'tsv' | 'json' | 'article';

/** What is said of an article; `publishedAt` of the options is when it was published. */
export interface UploadedArticle {
  /** Key or name of a source. */
  readonly publisher: string;
  /** What the file is; absent: by the end of its name, else text. */
  readonly content?: 'text' | 'markdown' | 'html';
  readonly url?: string;
  readonly title?: string;
  readonly retrievedAt?: string;
  /** Key of the topic that its claims most likely belong to. */
  readonly topic?: string;
}

export interface UploadOptions {
  /** Absent: by the end of `name`. */
  readonly format?: UploadFormat;
  /** The mapping itself, as JSON or YAML text. */
  readonly mapping?: string;
  /** Name of the file, for people. */
  readonly name?: string;
  readonly dataSet?: string;
  /** When the table was published, where its rows do not say. */
  readonly publishedAt?: string;
  /**
   * The table is all that its publisher stands by at `publishedAt`: what it leaves out is withdrawn. `cautious`: refused where that is more
   * than half of what stands.
   */
  readonly snapshot?: 'cautious' | 'accept-withdrawals';
  /** Claims of it that were struck (a recall, a slip) are recorded anew; without it they are known and stay struck. */
  readonly again?: boolean;
  /** Of an article: what is said of it beside its content. */
  readonly article?: UploadedArticle;
  /** Told how many bytes of the file went out so far. Where the system cannot stream requests (browsers), only at the end. */
  readonly onProgress?: (sentBytes: number) => void;
  readonly signal?: AbortSignal;
}

export interface Uploaded {
  /** Id of the submission, as a UUID. */
  readonly submission: string;
  /** Its id as a node of the graph. */
  readonly id: string;
  /** Bytes that were received. */
  readonly bytes: number;
}

const contentTypes: Readonly<Record<UploadFormat, string>> = {
  ndjson: 'application/x-ndjson',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  article: 'application/octet-stream',
};

/** Hands a file in at `POST /submissions`; resolves once it is durable. GraphQLRequestError where it is refused. */
export const upload = async (site: Site, file: ReadableStream<Uint8Array> | Blob, options: UploadOptions): Promise<Uploaded> => {
  const { mapping, signal, onProgress } = options;
  const target = new URL(`${site.url}/submissions`);
  for (const field of ['format', 'name', 'dataSet', 'publishedAt', 'snapshot'] as const) {
    const value = options[field];
    if (value !== undefined) target.searchParams.set(field, value);
  }
  if (options.again === true) target.searchParams.set('again', 'true');
  for (const [field, value] of Object.entries(options.article ?? {})) if (value !== undefined) target.searchParams.set(field, value);
  let body = counted(file, onProgress);
  let contentType = (options.format === undefined ? undefined : contentTypes[options.format]) ?? 'application/octet-stream';
  if (mapping !== undefined) {
    // A mapping is longer than an address may be: a form of two fields, written by hand so that the file still streams.
    const boundary = `factline-${crypto.randomUUID()}`;
    contentType = `multipart/form-data; boundary=${boundary}`;
    body = framed(body, formHead(boundary, mapping), `\r\n--${boundary}--\r\n`);
  }
  let response: Response;
  let text: string;
  try {
    response = await site.fetch(target, {
      method: 'POST',
      headers: { 'factline-client': 'factline', ...site.headers, 'content-type': contentType },
      body,
      ...(body instanceof Blob ? {} : { duplex: 'half' }), // what fetch wants to hear before it streams
      ...(signal === undefined ? {} : { signal }),
    } as RequestInit);
    text = await response.text();
  } catch (error) {
    throw uploadBroke(site.url, error);
  }
  const answer = readAnswer(site.url, response, text);
  if (!response.ok) throw refusal(response, answer.errors ?? []);
  if (file instanceof Blob) onProgress?.(file.size);
  return answer as unknown as Uploaded;
};

const formHead = (boundary: string, mapping: string): string =>
  [
    `--${boundary}`,
    'content-disposition: form-data; name="mapping"',
    '',
    mapping,
    `--${boundary}`,
    'content-disposition: form-data; name="file"; filename="file"',
    'content-type: application/octet-stream',
    '',
    '',
  ].join('\r\n');

const counted = (file: ReadableStream<Uint8Array> | Blob, onProgress: UploadOptions['onProgress']): ReadableStream<Uint8Array> | Blob => {
  if (file instanceof Blob || onProgress === undefined) return file;
  let sent = 0;
  return file.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, out) => {
        sent += chunk.byteLength;
        out.enqueue(chunk);
        onProgress(sent);
      },
    }),
  );
};

const framed = (file: ReadableStream<Uint8Array> | Blob, head: string, end: string): ReadableStream<Uint8Array> | Blob => {
  if (file instanceof Blob) return new Blob([head, file, end]);
  const encoder = new TextEncoder();
  return file.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      start: (out) => out.enqueue(encoder.encode(head)),
      flush: (out) => out.enqueue(encoder.encode(end)),
    }),
  );
};
