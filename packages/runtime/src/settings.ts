import { z } from 'zod';

/** What a person needs to know of a setting besides its type. Shown by `describeSettings`. */
type Meaning = { meaning: string; type: string; unit?: string; secret?: true };

const setting = <Schema extends z.ZodType>(schema: Schema, meaning: Meaning): Schema => schema.meta(meaning) as Schema;

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol.slice(0, -1)), {
    message: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`,
  });
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,15}$/, 'must be a whole number')
    .transform(Number)
    .refine((number) => number >= min && number <= max, { message: `must be between ${min} and ${max}` });
const choice = <const Names extends readonly [string, ...string[]]>(...names: Names) =>
  z.enum(names, { error: `must be one of ${names.join(', ')}` });
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);
const postgres = url('postgres', 'postgresql');
const redis = url('redis', 'rediss');

/** Every environment variable that a service reads, with type, unit, default and meaning. A default is written as it would be in the environment. */
export const settings = z.object({
  DATABASE_URL: setting(postgres.optional(), {
    type: 'PostgreSQL URL',
    meaning: 'The database. Required by a service that has no URL of its own; without it `npm start` runs an embedded server.',
    secret: true,
  }),
  DATABASE_URL_INGEST: setting(postgres.optional(), {
    type: 'PostgreSQL URL',
    meaning: 'The database as ingest connects to it (role factline_ingest).',
    secret: true,
  }),
  DATABASE_URL_PROJECTOR: setting(postgres.optional(), {
    type: 'PostgreSQL URL',
    meaning: 'The database as the projector connects to it (role factline_projector).',
    secret: true,
  }),
  DATABASE_URL_GATEWAY: setting(postgres.optional(), {
    type: 'PostgreSQL URL',
    meaning: 'The database as the gateway connects to it (role factline_gateway).',
    secret: true,
  }),
  DATABASE_READ_URL: setting(postgres.optional(), {
    type: 'PostgreSQL URL',
    meaning: 'A read replica for the queries of the gateway. Without it they go to the database itself.',
    secret: true,
  }),
  FACTLINE_DATABASE_POOL_MAX: setting(whole(2, 1000).prefault('10'), {
    type: 'whole number',
    unit: 'connections',
    meaning: 'Connections that one process opens to the database at most, beside those of its job queue.',
  }),
  REDIS_URL: setting(redis.optional(), {
    type: 'Redis URL',
    meaning: 'Where set, jobs and wake-ups go through this Redis instead of the database.',
    secret: true,
  }),
  FACTLINE_JOBS_PREFIX: setting(
    z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -')
      .prefault('factline'),
    {
      type: 'text',
      meaning: 'Names the job queues; two installations that share a Redis need different ones.',
    },
  ),
  FACTLINE_HOST: setting(z.string().min(1).prefault('127.0.0.1'), {
    type: 'host name or address',
    meaning: 'Where the gateway and the health endpoints listen. Other machines can reach them only if this is changed.',
  }),
  FACTLINE_PORT: setting(whole(0, 65_535).prefault('4000'), {
    type: 'whole number',
    meaning: 'Port of the gateway; 0 lets the system choose.',
  }),
  FACTLINE_HEALTH_PORT: setting(whole(0, 65_535).prefault('0'), {
    type: 'whole number',
    meaning: 'Port of /healthz, /readyz and /metrics of a worker (ingest, projector); 0 turns them off.',
  }),
  FACTLINE_ALLOWED_HOSTS: setting(list.prefault(''), {
    type: 'names, separated by commas',
    meaning:
      'Names under which the gateway is called, beside localhost and loopback addresses. Requests for other names are refused (DNS rebinding).',
  }),
  FACTLINE_ALLOWED_ORIGINS: setting(list.prefault(''), {
    type: 'origins, separated by commas',
    meaning: 'Origins of other web pages that may use the gateway from a browser.',
  }),
  FACTLINE_UPLOAD_MAX_BYTES: setting(whole(1, 1_000_000_000_000).prefault('4294967296'), {
    type: 'whole number',
    unit: 'bytes',
    meaning: 'Longest file that the gateway takes in one upload.',
  }),
  FACTLINE_INGEST_CONCURRENCY: setting(whole(1, 64).prefault('2'), {
    type: 'whole number',
    unit: 'submissions',
    meaning: 'Submissions that one ingest process works on side by side. Parts of one submission are recorded in order.',
  }),
  FACTLINE_PART_LEASE_MS: setting(whole(1000, 3_600_000).prefault('30000'), {
    type: 'whole number',
    unit: 'milliseconds',
    meaning: 'How long a part of a submission stays with an ingest process that has gone silent.',
  }),
  FACTLINE_CATCH_UP_MS: setting(whole(10, 60_000).prefault('1000'), {
    type: 'whole number',
    unit: 'milliseconds',
    meaning: 'How often a worker looks for work that no wake-up told it of, and the gateway for changes.',
  }),
  FACTLINE_LANES: setting(whole(1, 256).prefault('1'), {
    type: 'whole number',
    unit: 'lanes',
    meaning: 'Lanes, by topic, in which the projections are kept. Taken when a generation of read tables is made.',
  }),
  FACTLINE_PAGE_EVENTS: setting(whole(1, 10_000).prefault('1000'), {
    type: 'whole number',
    unit: 'events',
    meaning: 'Events that a projection folds in one transaction.',
  }),
  FACTLINE_SHUTDOWN_MS: setting(whole(100, 600_000).prefault('10000'), {
    type: 'whole number',
    unit: 'milliseconds',
    meaning: 'How long a service that was told to stop may take before it is cut off.',
  }),
  FACTLINE_LOG_LEVEL: setting(choice('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent').prefault('info'), {
    type: 'trace, debug, info, warn, error, fatal or silent',
    meaning: 'Least level that is logged.',
  }),
  FACTLINE_LOG_FORMAT: setting(choice('json', 'people').prefault('json'), {
    type: 'json or people',
    meaning: 'One JSON object a line, or a line for people. `npm start` shows the latter.',
  }),
  FACTLINE_DATA_DIR: setting(z.string().min(1).prefault('.factline'), {
    type: 'folder',
    meaning: 'Where `npm start` keeps its database and its passwords, relative to the project.',
  }),
  FACTLINE_DEMO: setting(choice('on', 'off').prefault('on'), {
    type: 'on or off',
    meaning: 'Whether `npm start` fills an empty log with the demo.',
  }),
});

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;
