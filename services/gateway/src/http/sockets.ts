import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, execute, type GraphQLError, type GraphQLFormattedError, type GraphQLSchema, subscribe } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { createContext } from '../context/context.js';
import type { Services } from '../context/services.js';
import { fail } from '../error/fail.js';
import type { Hub } from '../update/hub.js';
import type { ReadyOperation } from '../update/subscribed.js';
import type { PrepareOperation } from './operation.js';
import { isAllowedHost, isAllowedOrigin, type SiteRules } from './origin.js';
import { createSink } from './sink.js';

export interface SocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly services: Services;
  readonly hub: Hub;
  readonly prepare: PrepareOperation;
  readonly mask: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  readonly site: SiteRules;
  readonly bodyBytes: number;
}

/** Close code of a socket that does not take what it is sent: come back with the last cursor. */
export const tooSlow = 4429;
const subscriptionsPerSocket = 100;

interface SocketContext {
  readonly socket: WebSocket;
  readonly id: string;
  readonly ready: ReadyOperation;
}
const running = Symbol('running');

/** graphql-transport-ws on /graphql, by graphql-ws; `figureUpdated` is written by the hub, past its stringification. */
export const serveSockets = ({
  server,
  schema,
  services,
  hub,
  prepare,
  mask,
  site,
  bodyBytes,
}: SocketOptions): { close(): Promise<void> } => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: bodyBytes });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refused = refusal(request, site);
    if (refused !== undefined) {
      socket.end(`HTTP/1.1 ${refused}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  });

  const protocol = useServer(
    {
      onSubscribe: (context, id, payload) => {
        const { socket } = context.extra;
        if (Object.keys(context.subscriptions).length > subscriptionsPerSocket)
          return [fail('RATE_LIMITED', `A socket carries ${subscriptionsPerSocket} operations; open another one.`)];
        const ready = prepare(payload);
        if (!('document' in ready)) return ready;
        const own: SocketContext = { socket, id, ready };
        return {
          schema,
          document: ready.document,
          operationName: ready.operationName ?? null,
          variableValues: ready.variables as Record<string, unknown>,
          // Updates are run by their group, in contexts of its own: thousands of subscribers need none each.
          contextValue: { ...(ready.rootField?.name === 'figureUpdated' ? {} : createContext(services, `ws:${id}`)), [running]: own },
        };
      },
      execute,
      subscribe: (args: ExecutionArgs) => {
        const own = (args.contextValue as { [running]: SocketContext })[running];
        return own.ready.rootField?.name === 'figureUpdated' ? follow(own) : subscribe(args);
      },
      onNext: (_context, _id, _payload, _args, result) => ({
        data: result.data ?? null,
        ...(result.errors === undefined ? {} : { errors: result.errors.map((error) => mask(error.toJSON(), error)) }),
      }),
      onError: (_context, _id, _payload, errors) => errors.map((error) => mask(error.toJSON?.() ?? error, error)),
    },
    sockets,
  );

  /** Registers the socket with the hub. What is returned never yields: it only ends, when the client completes or the hub gives up. */
  const follow = async ({ socket, id, ready }: SocketContext) => {
    const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
    let settle: { resolve(): void; reject(error: unknown): void } | undefined;
    const over = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    over.catch(() => {});
    const sink = createSink({
      write: (frame) => socket.send(`${head}${frame.text}}`),
      waitingBytes: () => socket.bufferedAmount,
      // ws tells nobody when its buffer empties; an empty write is called back when it is its turn.
      onDrain: (listener) => setTimeout(listener, 10),
      close: () => cutOff(socket),
      end: (error) => (error === undefined ? settle?.resolve() : settle?.reject(error)),
    });
    let stop: () => void;
    try {
      stop = await hub.subscribe(ready, sink);
    } catch (error) {
      if (error instanceof Error && 'extensions' in error) return { errors: [error as GraphQLError] };
      throw error;
    }
    const finish = (): void => {
      sink.markClosed();
      stop();
      settle?.resolve();
    };
    socket.once('close', finish);
    if (socket.readyState !== socket.OPEN) finish();
    return {
      [Symbol.asyncIterator]() {
        return this;
      },
      next: async () => {
        await over;
        return { done: true as const, value: undefined };
      },
      return: async () => {
        socket.off('close', finish);
        finish();
        return { done: true as const, value: undefined };
      },
      throw: async (error: unknown) => {
        finish();
        throw error;
      },
      [Symbol.asyncDispose]: async () => finish(),
    };
  };
  return {
    close: async () => {
      await protocol.dispose();
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
};

/** Closes with the code; a socket that takes nothing would not take that either, so it is cut off a little later. */
const cutOff = (socket: WebSocket): void => {
  socket.close(tooSlow, 'too slow: come back with your last cursor');
  setTimeout(() => socket.terminate(), 5_000).unref();
};

const refusal = (request: IncomingMessage, site: SiteRules): string | undefined => {
  if ((request.url ?? '').split('?')[0] !== '/graphql') return '404 Not Found';
  if (!isAllowedHost(request, site)) return '421 Misdirected Request';
  if (!isAllowedOrigin(request, site)) return '403 Forbidden';
  return undefined;
};
