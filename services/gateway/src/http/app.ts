import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { answerHealth, type HealthSources } from '@factline/runtime';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { createContext, type GatewayContext } from '../context/context.js';
import type { Services } from '../context/services.js';
import { answerDownload } from '../download/downloads.js';
import { currentRequest, type ErrorLog } from '../error/format-error.js';
import type { Limits } from '../limit/limits.js';
import { answerError } from './answer.js';
import { exportLog } from './export.js';
import type { RawOperation } from './operation.js';
import { isAllowedHost, isAllowedOrigin, type SiteRules } from './origin.js';
import { servePages } from './pages.js';

export interface AppOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly services: Services;
  readonly site: SiteRules;
  readonly limits: Limits;
  readonly health: HealthSources;
  readonly log: ErrorLog;
  readonly stream: (request: IncomingMessage, response: ServerResponse, raw: RawOperation, requestId: string) => Promise<void>;
  readonly upload: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** All paths of the gateway. */
export const createApp = ({ apollo, services, site, limits, health, log, stream, upload }: AppOptions): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  // Probes come by address, and tell nothing.
  app.use(['/healthz', '/readyz'], probe(health));
  app.use((request, response, next) => {
    if (isAllowedHost(request, site)) next();
    else
      answerError(
        response,
        'HOST_NOT_ALLOWED',
        `This server does not answer for ${String(request.headers.host)}; list the name in FACTLINE_ALLOWED_HOSTS.`,
      );
  });
  app.use('/metrics', probe(health));
  app.use((_request, response, next) => {
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
    currentRequest.run({ requestId }, next);
  });

  const ownPages: RequestHandler = (request, response, next) => {
    if (isAllowedOrigin(request, site)) next();
    else
      answerError(
        response,
        'ORIGIN_NOT_ALLOWED',
        'A web page of another site may not do this; list its origin in FACTLINE_ALLOWED_ORIGINS.',
      );
  };
  const json = express.json({ limit: limits.bodyBytes });

  app.all('/graphql/stream', ownPages, json, async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'POST') return notAllowed(response, 'GET, POST');
    // A form of another site can send text/plain without asking; JSON it cannot.
    if (request.method === 'POST' && request.is('json') === false)
      return answerError(response, 'BAD_REQUEST', 'Send the operation as application/json.');
    const raw = request.method === 'GET' ? fromQuery(request.query as Record<string, unknown>) : fromBody(request.body);
    if (typeof raw === 'string') return answerError(response, 'BAD_REQUEST', raw);
    await stream(request, response, raw, currentRequest.getStore()?.requestId ?? '');
  });

  app.all(
    '/graphql',
    ownPages,
    json,
    (request, response, next) => {
      // Somebody who opens the address in a browser: to the explorer, which needs nothing from elsewhere.
      if (request.method === 'GET' && request.query['query'] === undefined && request.accepts(['json', 'html']) === 'html')
        return response.redirect(303, '/explorer');
      if (request.method !== 'GET' && request.method !== 'POST' && request.method !== 'HEAD') return notAllowed(response, 'GET, POST');
      request.body ??= {};
      next();
    },
    expressMiddleware(apollo, { context: async () => createContext(services, currentRequest.getStore()?.requestId ?? '') }),
  );

  app.all('/submissions', ownPages, async (request, response) => {
    if (request.method !== 'POST') return notAllowed(response, 'POST');
    await upload(request, response);
  });

  app.all('/export', ownPages, async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed(response, 'GET');
    await exportLog(services, request, response);
  });

  app.use(async (request, response, next) => {
    if (!(await answerDownload(services, request, response, currentRequest.getStore()?.requestId ?? ''))) next();
  });

  app.use(servePages());
  app.use((request, response) => answerError(response, 'NOT_FOUND', `There is nothing at ${request.path}. GraphQL is at /graphql.`));
  app.use(onError(log, limits));
  return app;
};

const probe =
  (health: HealthSources): RequestHandler =>
  async (request, response, next) => {
    request.url = request.originalUrl;
    if (!(await answerHealth(request, response, health))) next();
  };

const notAllowed = (response: ServerResponse, methods: string): void => {
  response.setHeader('allow', methods);
  answerError(response, 'METHOD_NOT_ALLOWED', `Use ${methods}.`);
};

const fromQuery = ({ query, operationName, variables }: Record<string, unknown>): RawOperation | string => {
  if (variables === undefined) return fromBody({ query, operationName });
  try {
    return fromBody({ query, operationName, variables: JSON.parse(String(variables)) as unknown });
  } catch {
    return '`variables` must be a JSON object.';
  }
};

const fromBody = (body: unknown): RawOperation | string => {
  if (typeof body !== 'object' || body === null) return 'The body must be a JSON object with `query`.';
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string' || query === '') return '`query` is missing.';
  if (operationName != null && typeof operationName !== 'string') return '`operationName` must be a string.';
  if (variables != null && (typeof variables !== 'object' || Array.isArray(variables))) return '`variables` must be a JSON object.';
  return { query, operationName, variables: variables as Record<string, unknown> | null | undefined };
};

/** Errors of the body parser are the client's; everything else is ours, logged and masked. */
const onError =
  (log: ErrorLog, limits: Limits): ErrorRequestHandler =>
  (error: { status?: number; type?: string; message?: string }, _request, response, _next) => {
    if (error.type === 'entity.too.large')
      return answerError(
        response,
        'BODY_TOO_LARGE',
        `A GraphQL request has at most ${limits.bodyBytes} bytes; hand files in at POST /submissions.`,
      );
    if (error.status !== undefined && error.status >= 400 && error.status < 500)
      return answerError(response, 'BAD_REQUEST', 'The body cannot be read as JSON.');
    const requestId = currentRequest.getStore()?.requestId;
    log.error({ err: error, requestId }, 'unexpected error in a request');
    answerError(response, 'INTERNAL_SERVER_ERROR', `Something went wrong. Quote request ${requestId} to find it in the log.`, {
      requestId,
    });
  };
