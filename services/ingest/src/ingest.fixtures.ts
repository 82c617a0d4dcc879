import { createPool } from '@factline/database';
import { type ArticleParticulars, createArticleSplitter, createSplitter } from '@factline/formats';
import { createLog, createMetrics, type ServiceContext } from '@factline/runtime';
import {
  createOutcomeWaiter,
  handInAgain,
  type NewSubmission,
  type Rejection,
  readRejections,
  receiveSubmission,
  type Submission,
  type SubmissionId,
} from '@factline/submissions';
import type { TestDatabase } from '@factline/testing';
import type { Pool } from 'pg';
import { startIngest } from './start-ingest.js';

export const actor = { kind: 'local', id: 'local', authenticated: false } as const;

type HandIn = Partial<NewSubmission> & { partSize?: number; article?: ArticleParticulars };

export interface TestIngest {
  /** As the gateway: hands in, and reads outcomes. */
  readonly gateway: Pool;
  /** Hands a file in and waits until it has ended. */
  handIn(text: string | Buffer, options?: HandIn): Promise<Submission>;
  receive(text: string | Buffer, options?: HandIn): Promise<SubmissionId>;
  ended(id: SubmissionId): Promise<Submission>;
  handInAgain(id: SubmissionId, changes: Parameters<typeof handInAgain>[2]): Promise<Submission>;
  rejections(id: SubmissionId): Promise<Rejection[]>;
  stop(): Promise<void>;
}

/** An ingest service inside this process, in its own role, on a test database. `isWorking: false` takes files in and leaves them. */
export async function startTestIngest(database: Pick<TestDatabase, 'url'>, { isWorking = true } = {}): Promise<TestIngest> {
  const closing: (() => unknown)[] = [];
  const onStop = (_name: string, close: () => unknown) => void closing.unshift(close);
  const gateway = createPool({ url: database.url.gateway, max: 4 });
  onStop('gateway', () => gateway.end());
  const waiter = await createOutcomeWaiter({ databaseUrl: database.url.gateway, db: gateway });
  onStop('waiter', waiter.close);
  const abort = new AbortController();
  if (isWorking) await startIngest(context(database.url.ingest, abort.signal, onStop));

  const receive: TestIngest['receive'] = async (text, { partSize, article, ...options } = {}) => {
    const submission: NewSubmission = { kind: 'file', name: 'spec', format: 'ndjson', actor, ...options };
    if (article)
      return receiveSubmission(gateway, { ...submission, format: 'article' }, [Buffer.from(text)], createArticleSplitter(article));
    const format = submission.format === 'tsv' || submission.format === 'article' ? 'csv' : submission.format;
    const splitter = createSplitter({ format, ...(partSize !== undefined && { partSize }) });
    return receiveSubmission(gateway, submission, [Buffer.from(text)], splitter);
  };
  const ended: TestIngest['ended'] = async (id) => {
    const submission = await waiter.wait(id, 60_000);
    if (!submission) throw new Error(`submission ${id} did not end within a minute`);
    return submission;
  };
  return {
    gateway,
    receive,
    ended,
    handIn: async (text, options) => ended(await receive(text, options)),
    handInAgain: async (id, changes) => {
      if (!(await handInAgain(gateway, id, changes))) throw new Error(`submission ${id} is not failed`);
      return ended(id);
    },
    rejections: (id) => readRejections(gateway, id, { first: 10_000 }),
    stop: async () => {
      abort.abort();
      for (const close of closing) await close();
    },
  };
}

function context(databaseUrl: string, stopping: AbortSignal, onStop: ServiceContext['onStop']): ServiceContext {
  const level = (process.env['FACTLINE_TEST_LOG'] ?? 'fatal') as 'fatal';
  return {
    config: {
      databaseUrl,
      databasePoolMax: 6,
      redisUrl: undefined,
      jobsPrefix: 'spec',
      ingestConcurrency: 2,
      partLeaseMs: 5_000,
      catchUpMs: 50,
    } as ServiceContext['config'],
    log: createLog({ service: 'ingest', level, format: 'json' }),
    metrics: createMetrics('ingest'),
    stopping,
    onStop,
  };
}

/** Lines of a claims file. */
export const lines = (...commands: object[]): string => commands.map((command) => `${JSON.stringify(command)}\n`).join('');

/** A topic with one figure and one source, and claims about it. */
export const definitions = [
  { type: 'topic', key: 'flood', title: 'A flood', timeZone: 'Europe/Berlin' },
  { type: 'source', key: 'police', name: 'Police', kind: 'official' },
  { type: 'source', key: 'paper', name: 'The Paper', kind: 'media' },
  {
    type: 'figure',
    key: 'flood/killed/people/valley',
    topic: 'flood',
    title: 'People killed',
    measure: 'killed',
    population: 'people',
    place: 'valley',
    unit: 'people',
    kind: 'cumulative',
    baseDate: '2021-07-14',
  },
];
export const claim = (day: number, value: string | number, more: object = {}) => ({
  type: 'claim',
  figure: 'flood/killed/people/valley',
  value,
  asOf: `2021-07-${String(day).padStart(2, '0')}`,
  origin: 'police',
  publishedAt: `2021-07-${String(day).padStart(2, '0')}T18:00:00Z`,
  ...more,
});
