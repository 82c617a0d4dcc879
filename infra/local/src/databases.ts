import type { Log, ServiceName, Settings } from '@factline/runtime';
import { migrateAll, prepareDatabase } from './database/prepare.js';
import { type LocalDatabase, startLocalDatabase } from './local-database.js';

export type Databases = {
  /** The variables that tell a service where its database is. */
  environmentOf(service: ServiceName): NodeJS.ProcessEnv;
  urlOf(service: ServiceName): string;
  /** `listener` is called when the embedded server had to be started again on another port. */
  onMoved(listener: () => unknown): void;
  stop(): Promise<void>;
};

/** The database that DATABASE_URL names, else the embedded one; migrated either way. */
export async function openDatabases(directory: string, settings: Settings, log: Log): Promise<Databases> {
  const given = settings.DATABASE_URL;
  if (given === undefined) return openEmbedded(directory, log);
  await migrateAll(given);
  return {
    environmentOf: () => ({}),
    urlOf: (service) => settings[`DATABASE_URL_${service.toUpperCase() as Uppercase<ServiceName>}`] ?? given,
    onMoved: () => {},
    stop: async () => {},
  };
}

async function openEmbedded(directory: string, log: Log): Promise<Databases> {
  let isStopping = false;
  let moved: () => unknown = () => {};
  let database = await startLocalDatabase(directory, log);
  log.info(`PostgreSQL listens on 127.0.0.1:${database.server.port}`);
  const { applied } = await prepareDatabase(database.superuserUrl, database.passwords);
  if (applied.length > 0) log.info(`database brought up to ${applied.at(-1)}`);

  const guard = (guarded: LocalDatabase) => {
    void guarded.server.ended.then(async ({ expected }) => {
      if (expected || isStopping) return;
      log.error(`PostgreSQL ended by itself (its log: ${guarded.server.logFile}), starting it again`);
      const { port } = guarded.server;
      database = await startLocalDatabase(directory, log, port);
      guard(database);
      if (isStopping) await database.server.stop();
      else if (database.server.port !== port) await moved();
    });
  };
  guard(database);
  return {
    environmentOf: (service) => ({ [`DATABASE_URL_${service.toUpperCase()}`]: database.urls[service] }),
    urlOf: (service) => database.urls[service],
    onMoved: (listener) => {
      moved = listener;
    },
    stop: async () => {
      isStopping = true;
      await database.server.stop();
    },
  };
}
