import { createPool } from '@factline/database';
import { type Command, type Content, createDirectory, decide, type EventMeta, type Instant, type NewEvent } from '@factline/domain';
import { createLogWriter } from '@factline/event-log';
import type { Jobs } from '@factline/jobs';
import { createFolder, createLaneWorker, liveLanes } from '@factline/projections';
import { cloneDatabase } from '@factline/testing';
import { Registry } from 'prom-client';
import { inject } from 'vitest';
import type { Services } from './context/services.js';
import { type GatewayOptions, startGateway } from './gateway.js';

const meta: EventMeta = { actor: { kind: 'local', id: 'spec', authenticated: false } };

export interface Answer<T = Record<string, never>> {
  readonly status: number;
  readonly data: T;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown> & { readonly code: string };
  }[];
}

/** A gateway over a database of its own, with a log that commands are decided into and projections that are caught up on demand. */
export const testGateway = async (options: Partial<GatewayOptions> = {}) => {
  const clone = await cloneDatabase(inject('testCluster'));
  const ingest = createPool({ url: clone.url.ingest, max: 2, applicationName: 'spec' });
  const projector = createPool({ url: clone.url.projector, max: 6, applicationName: 'spec' });
  const writer = createLogWriter(ingest);
  const directory = createDirectory();
  let place = 0;
  const workers = (await liveLanes(projector)).map((lane) =>
    createLaneWorker({ pool: projector, lane, folder: createFolder(lane), pageEvents: 1_000 }),
  );
  const feedListeners = new Set<() => void>();
  const statements: string[] = [];
  const logged: object[] = [];
  const jobs: Jobs = {
    backend: 'postgres',
    wake: async () => true,
    work: () => Promise.reject(new Error('not here')),
    notifyFeed: async () => true,
    onFeed: (listener) => {
      feedListeners.add(listener);
      return () => feedListeners.delete(listener);
    },
    close: async () => {},
  };
  const observe = (read: Services['read']): Services['read'] => ({
    query: (query) => {
      statements.push(query.text);
      return read.query(query);
    },
  });
  const gateway = await startGateway({
    databaseUrl: clone.url.gateway,
    databaseReadUrl: clone.url.gateway,
    poolMax: 6,
    host: '127.0.0.1',
    port: 0,
    allowedHosts: [],
    allowedOrigins: [],
    uploadMaxBytes: 10_000_000,
    isProduction: false,
    jobs,
    metrics: new Registry(),
    observe,
    log: { error: (details) => void logged.push(details), warn: (details) => void logged.push(details) },
    ...options,
  });
  const url = `http://127.0.0.1:${gateway.port}`;

  return {
    url,
    port: gateway.port,
    pools: { ingest, projector },
    /** Only the owner of a table may do that; at work it is autovacuum. */
    analyze: async (): Promise<void> => {
      const owner = createPool({ url: clone.url.superuser, max: 1, applicationName: 'spec' });
      await owner.query('analyze');
      await owner.end();
    },
    /** Statements sent to the read tables since the last call. */
    statements: () => statements.splice(0),
    /** What the gateway logged as unexpected. */
    logged,
    /** Decides commands in order and records them; throws with all problems where one is refused. */
    record: async (...commands: readonly (Command & object)[]): Promise<void> => {
      const events: NewEvent[] = [];
      const content: Content[] = [];
      for (const command of commands) {
        place += 1;
        const decision = decide(command as never, directory, {
          now: new Date().toISOString() as Instant,
          contentSalt: '00'.repeat(32),
          place,
        });
        if (decision.type === 'rejected')
          throw new Error(`${JSON.stringify(command)}: ${decision.problems.map((problem) => problem.message).join(' ')}`);
        if (decision.type !== 'events') continue;
        directory.apply(decision.events);
        events.push(...decision.events);
        content.push(...decision.content);
      }
      for (let from = 0; from < events.length; from += 500) {
        const result = await writer.append({ events: events.slice(from, from + 500), content: from === 0 ? content : [], meta });
        if (result.type !== 'appended') throw new Error(JSON.stringify(result));
      }
    },
    /** Brings the read tables up to the end of the log, and says so. */
    catchUp: async (): Promise<void> => {
      for (const worker of workers) await worker.catchUp();
      for (const listener of feedListeners) listener();
    },
    ask: async <T = Record<string, never>>(
      query: string,
      variables: object = {},
      headers: Record<string, string> = {},
    ): Promise<Answer<T>> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer<T>, 'status'>) };
    },
    close: async (): Promise<void> => {
      await gateway.close();
      await writer.close();
      await ingest.end();
      await projector.end();
      await clone.drop();
    },
  };
};
export type TestGateway = Awaited<ReturnType<typeof testGateway>>;

export const killed = 'gaza-2021/killed/palestinians/gaza-strip';
export const children = 'gaza-2021/killed/children/gaza-strip';

/** The founding story in a few lines of the claims file. */
export const story: readonly Command[] = [
  { type: 'topic', key: 'gaza-2021', title: 'Gaza–Israel escalation, May 2021', timeZone: 'Asia/Jerusalem' },
  { type: 'source', key: 'ministry', name: 'Palestinian Ministry of Health', kind: 'official', aliases: ['Gaza Health Ministry'] },
  { type: 'source', key: 'officials', name: 'Gaza health officials', kind: 'official', speaksFor: 'ministry' },
  { type: 'source', key: 'un', name: 'UN coordinator', kind: 'un' },
  { type: 'source', key: 'paper', name: 'A newspaper', kind: 'media' },
  {
    type: 'figure',
    key: killed,
    topic: 'gaza-2021',
    title: 'Palestinians killed in Gaza',
    measure: 'killed',
    population: 'palestinians',
    place: 'gaza-strip',
    unit: 'people',
    kind: 'cumulative',
    baseDate: '2021-05-10',
  },
  {
    type: 'figure',
    key: children,
    topic: 'gaza-2021',
    title: 'Children killed in Gaza',
    measure: 'killed',
    population: 'children',
    place: 'gaza-strip',
    unit: 'people',
    kind: 'cumulative',
    baseDate: '2021-05-10',
    partOf: killed,
  },
  {
    type: 'document',
    url: 'https://example.org/morning',
    publisher: 'paper',
    title: 'Friday morning',
    publishedAt: '2021-05-14T08:00:00Z',
  },
  { type: 'document', url: 'https://example.org/noon', publisher: 'paper', title: 'Friday noon', publishedAt: '2021-05-14T12:00:00Z' },
  {
    type: 'claim',
    figure: killed,
    value: 'at least 120',
    asOf: '2021-05-14T08:00:00Z',
    origin: 'officials',
    via: ['paper'],
    document: 'https://example.org/morning',
    quote: 'a made-up sentence about 120',
  },
  {
    type: 'claim',
    figure: children,
    value: '30',
    asOf: '2021-05-14T08:00:00Z',
    origin: 'officials',
    document: 'https://example.org/morning',
  },
  {
    type: 'claim',
    figure: killed,
    value: 'more than 125',
    asOf: '2021-05-14T12:00:00Z',
    origin: 'ministry',
    via: ['paper'],
    document: 'https://example.org/noon',
  },
  { type: 'claim', figure: killed, value: '130', asOf: '2021-05-14T13:00:00Z', origin: 'un', document: 'https://example.org/noon' },
];
