import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, execute, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, subscribe } from 'graphql';
import { createContext } from '../context/context.js';
import type { Services } from '../context/services.js';
import { fail } from '../error/fail.js';
import type { Frame } from '../update/frame.js';
import type { Hub } from '../update/hub.js';
import type { ReadyOperation } from '../update/subscribed.js';
import { answerError, answerJson } from './answer.js';
import type { PrepareOperation, RawOperation } from './operation.js';
import { createSink } from './sink.js';

export interface StreamOptions {
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly hub: Hub;
  readonly prepare: PrepareOperation;
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** A comment this often keeps the connection open. Milliseconds. */
  readonly keepAliveMs?: number;
}

/**
 * Server-sent events: one operation for each connection (the "distinct connections" mode of graphql-sse), with `id:` = cursor on
 * everything that has one, so that a browser's EventSource goes on by itself through `Last-Event-ID`.
 */
export const createStream =
  ({ schema, services, hub, prepare, mask, keepAliveMs = 15_000 }: StreamOptions) =>
  async (request: IncomingMessage, response: ServerResponse, raw: RawOperation, requestId: string): Promise<void> => {
    const ready = prepare(raw);
    if (!('document' in ready)) return answerErrors(response, ready, mask);
    if (request.method === 'GET' && ready.operation.operation === 'mutation')
      return answerError(response, 'METHOD_NOT_ALLOWED', 'GET may not change anything; use POST.');
    try {
      if (ready.rootField?.name === 'figureUpdated') return await serveUpdates(ready);
      await serveResults(ready);
    } catch (error) {
      if (response.headersSent) response.end();
      else answerErrors(response, [asGraphQL(error)], mask);
    }

    async function serveUpdates(operation: ReadyOperation): Promise<void> {
      const lastEventId = request.headers['last-event-id'];
      const waiting: Frame[] = [];
      // Until the cursor is accepted nothing is sent, so that a refusal can still be a status.
      let isOpen = false;
      const sink = createSink({
        write: (frame) => (isOpen ? void response.write(frame.event()) : void waiting.push(frame)),
        waitingBytes: () => response.writableLength,
        onDrain: (listener) => response.once('drain', listener),
        close: () => response.destroy(),
        end: () => response.end(),
      });
      const stop = await hub.subscribe(operation, sink, typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined);
      const gone = open(response, keepAliveMs, () => {
        sink.markClosed();
        stop();
      });
      isOpen = true;
      for (const frame of waiting.splice(0)) response.write(frame.event());
      // The request is destroyed as soon as its body is read; only the response says whether anybody listens.
      if (response.destroyed) gone();
    }

    async function serveResults({ document, operation, operationName, variables }: ReadyOperation): Promise<void> {
      const args = { schema, document, operationName, variableValues: variables, contextValue: createContext(services, requestId) };
      const result = operation.operation === 'subscription' ? await subscribe(args) : await execute(args);
      let isGone = false;
      const results = Symbol.asyncIterator in result ? result : undefined;
      if (results === undefined && operation.operation === 'subscription')
        return answerErrors(response, (result as ExecutionResult).errors ?? [], mask);
      const gone = open(response, keepAliveMs, () => {
        isGone = true;
        void results?.return?.(undefined);
      });
      if (results === undefined) response.write(event(result as ExecutionResult, mask));
      else for await (const one of results) if (!isGone) response.write(event(one, mask));
      response.end('event: complete\ndata:\n\n');
      gone();
    }
  };

/** Sends the head of the stream and keeps it alive; calls `onGone` once, when it is over. */
const open = (response: ServerResponse, keepAliveMs: number, onGone: () => void): (() => void) => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
    connection: 'keep-alive',
  });
  response.write(':\n\n');
  const keepAlive = setInterval(() => response.write(':\n\n'), keepAliveMs);
  let isGone = false;
  const gone = (): void => {
    if (isGone) return;
    isGone = true;
    clearInterval(keepAlive);
    onGone();
  };
  response.once('close', gone);
  return gone;
};

type Mask = StreamOptions['mask'];
const event = (result: ExecutionResult, mask: Mask): string => `event: next\ndata: ${JSON.stringify(masked(result, mask))}\n\n`;

export const masked = (result: ExecutionResult, mask: Mask): object =>
  result.errors === undefined ? result : { ...result, errors: result.errors.map((error) => mask(error.toJSON(), error)) };

const answerErrors = (response: ServerResponse, errors: readonly GraphQLError[], mask: Mask): void => {
  const { http } = (errors[0]?.extensions ?? {}) as { http?: { status?: number } };
  answerJson(response, http?.status ?? 400, { errors: errors.map((error) => mask(error.toJSON(), error)) });
};

const asGraphQL = (error: unknown): GraphQLError =>
  error instanceof Error && 'extensions' in error
    ? (error as GraphQLError)
    : fail('INTERNAL_SERVER_ERROR', error instanceof Error ? error.message : String(error));
