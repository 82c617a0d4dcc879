import { resolve } from 'node:path';
import { type SettingName, type Settings, settings } from './settings.js';

export const serviceNames = ['ingest', 'projector', 'gateway'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** The settings of one service, read and checked. Durations are milliseconds. */
export type Config = {
  service: ServiceName;
  databaseUrl: string;
  /** Where the gateway's queries go: the replica, else `databaseUrl`. */
  databaseReadUrl: string;
  databasePoolMax: number;
  redisUrl: string | undefined;
  jobsPrefix: string;
  host: string;
  port: number;
  healthPort: number;
  allowedHosts: string[];
  allowedOrigins: string[];
  uploadMaxBytes: number;
  ingestConcurrency: number;
  partLeaseMs: number;
  catchUpMs: number;
  lanes: number;
  pageEvents: number;
  shutdownMs: number;
  logLevel: Settings['FACTLINE_LOG_LEVEL'];
  logFormat: Settings['FACTLINE_LOG_FORMAT'];
};

export type SettingProblem = { setting: string; problem: string };

/** The environment does not make a configuration. `problems` has every bad setting; values are left out, they may be secret. */
export class BadConfig extends Error {
  readonly code = 'BadConfig';
  constructor(readonly problems: readonly SettingProblem[]) {
    super(`The configuration is not usable:\n${problems.map(({ setting, problem }) => `  ${setting} ${problem}`).join('\n')}`);
    this.name = 'BadConfig';
  }
}

export const isBadConfig = (error: unknown): error is BadConfig => error instanceof Error && 'code' in error && error.code === 'BadConfig';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks all settings. An empty variable counts as absent, as compose files write it. Throws `BadConfig` with every problem. */
export function readSettings(env: Environment = process.env): Settings {
  const { values, problems } = checkSettings(env);
  if (problems.length > 0 || !values) throw new BadConfig(problems);
  return values;
}

/** The configuration of one service. Throws `BadConfig` with every problem. */
export function readConfig(service: ServiceName, env: Environment = process.env): Config {
  const { values, problems } = checkSettings(env);
  const ownUrl = `DATABASE_URL_${service.toUpperCase()}` as SettingName;
  const databaseUrl = present(env, ownUrl) ?? present(env, 'DATABASE_URL');
  if (databaseUrl === undefined) problems.push({ setting: 'DATABASE_URL', problem: `is required by ${service} (or ${ownUrl})` });
  if (!values || databaseUrl === undefined || problems.length > 0) throw new BadConfig(problems);
  return {
    service,
    databaseUrl,
    databaseReadUrl: values.DATABASE_READ_URL ?? databaseUrl,
    databasePoolMax: values.FACTLINE_DATABASE_POOL_MAX,
    redisUrl: values.REDIS_URL,
    jobsPrefix: values.FACTLINE_JOBS_PREFIX,
    host: values.FACTLINE_HOST,
    port: values.FACTLINE_PORT,
    healthPort: values.FACTLINE_HEALTH_PORT,
    allowedHosts: values.FACTLINE_ALLOWED_HOSTS,
    allowedOrigins: values.FACTLINE_ALLOWED_ORIGINS,
    uploadMaxBytes: values.FACTLINE_UPLOAD_MAX_BYTES,
    ingestConcurrency: values.FACTLINE_INGEST_CONCURRENCY,
    partLeaseMs: values.FACTLINE_PART_LEASE_MS,
    catchUpMs: values.FACTLINE_CATCH_UP_MS,
    lanes: values.FACTLINE_LANES,
    pageEvents: values.FACTLINE_PAGE_EVENTS,
    shutdownMs: values.FACTLINE_SHUTDOWN_MS,
    logLevel: values.FACTLINE_LOG_LEVEL,
    logFormat: values.FACTLINE_LOG_FORMAT,
  };
}

/** FACTLINE_* variables that no setting has: most likely misspelt. Those of tools around the services are known and left out. */
export function unknownSettings(env: Environment = process.env): string[] {
  const others = /^FACTLINE_(TEST|BENCH|STRESS|DOCKER|CHROMIUM)_|^FACTLINE_(IMAGE|URL)$/;
  return Object.keys(env)
    .filter((name) => name.startsWith('FACTLINE_') && !(name in settings.shape) && !others.test(name))
    .sort();
}

/** The folder of the local run's own files, as an absolute path. */
export const dataDirectory = (values: Settings, projectRoot: string): string => resolve(projectRoot, values.FACTLINE_DATA_DIR);

function checkSettings(env: Environment): { values: Settings | undefined; problems: SettingProblem[] } {
  const given = Object.fromEntries(Object.keys(settings.shape).map((name) => [name, present(env, name)]));
  const result = settings.safeParse(given);
  if (result.success) return { values: result.data, problems: [] };
  return { values: undefined, problems: result.error.issues.map((issue) => ({ setting: issue.path.join('.'), problem: issue.message })) };
}

function present(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}
