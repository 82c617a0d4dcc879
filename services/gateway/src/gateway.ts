import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool } from '@factline/database';
import type { Jobs } from '@factline/jobs';
import type { Readiness } from '@factline/runtime';
import { createOutcomeWaiter } from '@factline/submissions';
import type { Registry } from 'prom-client';
import type { Services } from './context/services.js';
import { type ErrorLog, maskError } from './error/format-error.js';
import { createApollo } from './http/apollo.js';
import { createApp } from './http/app.js';
import { createPrepare } from './http/operation.js';
import { serveSockets } from './http/sockets.js';
import { createStream } from './http/stream.js';
import { createUpload } from './http/upload.js';
import { defaultLimits, type Limits } from './limit/limits.js';
import { createGatewayMetrics } from './metrics.js';
import { createSchema } from './schema.js';
import { readStatus } from './status/read-status.js';
import { createFeed } from './update/feed.js';
import { createHub } from './update/hub.js';

export interface GatewayOptions {
  readonly databaseUrl: string;
  readonly databaseReadUrl: string;
  readonly poolMax: number;
  readonly host: string;
  /** 0: the system chooses. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
  readonly uploadMaxBytes: number;
  readonly isProduction: boolean;
  readonly jobs: Jobs;
  readonly log: ErrorLog & { warn(details: object, message: string): void };
  readonly metrics: Registry;
  readonly limits?: Partial<Limits>;
  /** Milliseconds; shorter in tests. */
  readonly heartbeatMs?: number;
  readonly backlogLimit?: number;
  /** Wraps what the readers ask of the database: tests count statements. */
  readonly observe?: (read: Services['read']) => Services['read'];
}

export interface Gateway {
  readonly port: number;
  readonly readiness: () => Promise<Readiness>;
  close(): Promise<void>;
}

/** Starts the gateway: GraphQL over HTTP, WebSocket and SSE, uploads, health. `close` ends it in order; a half-started one ends what it has. */
export const startGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const { log, jobs } = options;
  const closers: (() => unknown)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closers.splice(0).reverse()) await one();
  };
  try {
    const primary = createPool({ url: options.databaseUrl, max: options.poolMax, applicationName: 'factline-gateway' });
    closers.push(() => primary.end());
    const readPool = createPool({
      url: options.databaseReadUrl,
      max: options.poolMax,
      readOnly: true,
      applicationName: 'factline-gateway-read',
      statementTimeoutMs: 30_000,
    });
    closers.push(() => readPool.end());
    const outcomes = await createOutcomeWaiter({
      databaseUrl: options.databaseUrl,
      db: primary,
      onError: (error) => log.warn({ err: error }, 'the outcomes of submissions are polled'),
    });
    closers.push(() => outcomes.close());

    const services: Services = { primary, read: options.observe?.(readPool) ?? readPool, jobs, outcomes, now: Date.now };
    const limits = { ...defaultLimits, ...options.limits };
    const schema = createSchema();
    const mask = maskError(log);
    const site = { boundHost: options.host, allowedHosts: options.allowedHosts, allowedOrigins: options.allowedOrigins };
    const onError = (error: unknown): void => log.warn({ err: error }, 'the feed has a problem; subscribers go on from their cursors');
    const feed = createFeed({ read: services.read, onError });
    closers.push(() => feed.close());
    closers.push(jobs.onFeed(feed.poke));
    const gauges = createGatewayMetrics(options.metrics, {
      subscribers: () => hub.subscribers,
      groups: () => hub.groups,
      feedPosition: () => Number(feed.end.position),
      lanes: async () => (await readStatus(services)).projections,
    });
    const hub = createHub({
      schema,
      services,
      feed,
      mask,
      onError,
      onTold: gauges.told,
      ...(options.heartbeatMs === undefined ? {} : { heartbeatMs: options.heartbeatMs }),
      ...(options.backlogLimit === undefined ? {} : { backlogLimit: options.backlogLimit }),
    });
    closers.push(() => hub.close());

    const readiness = async (): Promise<Readiness> => {
      const { head, projections, parked } = await readStatus(services);
      return { isReady: true, checks: { head, projections, parked, subscribers: hub.subscribers } };
    };
    const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: uploadTimeoutMs });
    const apollo = createApollo({ schema, server, limits, mask, isProduction: options.isProduction, onAnswered: gauges.answered });
    await apollo.start();
    closers.push(() => apollo.stop());
    const prepare = createPrepare(schema, limits);
    server.on(
      'request',
      createApp({
        apollo,
        services,
        site,
        limits,
        log,
        health: { readiness, metrics: options.metrics },
        stream: createStream({ schema, services, hub, prepare, mask }),
        upload: createUpload({ services, maxBytes: options.uploadMaxBytes }),
      }),
    );
    const sockets = serveSockets({ server, schema, services, hub, prepare, mask, site, bodyBytes: limits.bodyBytes });
    closers.push(() => sockets.close());
    const port = await listen(server, options.host, options.port);
    closers.push(() => server.closeAllConnections());
    return { port, readiness, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** A slow line may take long over a large file; headers have their own, short limit. */
const uploadTimeoutMs = 3_600_000;

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
