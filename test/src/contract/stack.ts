import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { migrateJobs } from '@factline/jobs';

export type ServiceProcessName = 'ingest' | 'projector' | 'gateway';

export interface StackProcess {
  readonly child: ChildProcess;
  /** Of the gateway. */
  readonly port: number | undefined;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A service as a process of its own, from its built file, ready to work. */
export const startService = async (
  name: ServiceProcessName,
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<StackProcess> => {
  const main = fileURLToPath(new URL(`../../../services/${name}/dist/main.js`, import.meta.url));
  const child = fork(main, [], {
    env: {
      ...process.env,
      NODE_ENV: 'test',
      DATABASE_URL: databaseUrl,
      FACTLINE_PORT: '0',
      FACTLINE_HEALTH_PORT: '0',
      FACTLINE_CATCH_UP_MS: '100',
      FACTLINE_LOG_LEVEL: 'warn',
      ...settings,
    },
    execArgv: ['--enable-source-maps'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ready = once(child, 'message') as Promise<[{ port?: number }]>;
  const [message] = await Promise.race([
    ready,
    ended.then(([code, signal]) => Promise.reject(new Error(`${name} ended before it was ready: ${code ?? signal}`))),
  ]);
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { child, port: message.port, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
};

export interface Stack {
  readonly url: string;
  readonly processes: Readonly<Record<ServiceProcessName, StackProcess>>;
  stop(): Promise<void>;
}

/** The job tables beside the others, for a database that does not have them yet. */
export const prepareJobs = (ownerUrl: string): Promise<void> =>
  migrateJobs(
    ownerUrl,
    ['ingest', 'projector', 'gateway'].map((name) => `factline_${name}`),
  );

/** All three services over one migrated database. `urlOf`: connection string for each role. */
export const startStack = async (
  urlOf: (name: ServiceProcessName) => string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Stack> => {
  const [ingest, projector, gateway] = await Promise.all(
    (['ingest', 'projector', 'gateway'] as const).map((name) => startService(name, urlOf(name), settings)),
  );
  const processes = { ingest: ingest!, projector: projector!, gateway: gateway! };
  return {
    url: `http://127.0.0.1:${processes.gateway.port}`,
    processes,
    stop: async () => {
      await Promise.all([processes.gateway.stop(), processes.projector.stop(), processes.ingest.stop()]);
    },
  };
};

export interface Asked<T> {
  readonly data: T;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } & Record<string, unknown> }[];
}

/** One GraphQL request by POST. */
export const askAt = async <T>(
  url: string,
  query: string,
  variables: object = {},
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked<T>> => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Asked<T>;
};
