import { randomUUID } from 'node:crypto';
import { createPool } from '@factline/database';
import type { EventMeta, NewEvent } from '@factline/domain';
import { type AppendGroup, createLogWriter, encodeEvent, type LogWriter } from '@factline/event-log';
import { Client, type Pool } from 'pg';
import { type BenchServer, benchServer } from './bench-server.js';
import { claimSource } from './claims.js';
import { grouped, median, secondsOf } from './statistics.js';

/*
 * Append, with all it guarantees and keeps (known ids, one order, versions, lease, outcomes, directory, notification), against what
 * PostgreSQL takes at most by the same means: one joined text per column, INSERT of many rows into the same columns, the position as only key.
 *
 *   FACTLINE_BENCH_STORED   events in both tables before it starts; default 50 000, published numbers use 1 000 000
 *   FACTLINE_BENCH_ROUNDS   default 7
 */
const stored = Number(process.env['FACTLINE_BENCH_STORED'] ?? 50_000);
const rounds = Number(process.env['FACTLINE_BENCH_ROUNDS'] ?? 7);
// Writers have a connection and a log writer each, as in processes of their own; shared: they are callers of one log writer, as in ingest.
const cases: readonly { batch: number; writers: number; events: number; isShared?: true }[] = [
  { batch: 1, writers: 1, events: 400 },
  { batch: 1, writers: 8, events: 1600 },
  { batch: 1, writers: 8, events: 1600, isShared: true },
  { batch: 100, writers: 1, events: 10_000 },
  { batch: 100, writers: 8, events: 16_000 },
  { batch: 100, writers: 8, events: 16_000, isShared: true },
  { batch: 1000, writers: 1, events: 30_000 },
  { batch: 1000, writers: 8, events: 32_000 },
];
const separator = '\u0001';

export async function run(): Promise<void> {
  const server = await benchServer();
  try {
    process.stdout.write(`${await server.describe()}\n`);
    await measure(server);
  } finally {
    await server.stop();
  }
}

async function measure(server: BenchServer): Promise<void> {
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('alter table submissions.parts drop constraint if exists parts_submission_fkey'); // parts without a submission will do here
  const source = claimSource(1);
  const pool = createPool({ url: server.urlOf('ingest'), max: 8 });
  const plainPool = createPool({ url: server.url, max: 8 });

  await fill(pool, source.next.bind(source));
  await admin.query(`create schema bench;
    create table bench.plain (like log.events including defaults);
    alter table bench.plain add primary key (position);
    create sequence bench.positions;
    insert into bench.plain select * from log.events;
    select setval('bench.positions', greatest(1, (select count(*) from bench.plain)));`);
  await admin.query('vacuum analyze log.events');
  await admin.query('vacuum analyze bench.plain');
  await admin.query('checkpoint'); // from here on pages are logged whole once, as in the five minutes after any checkpoint
  process.stdout.write(`${grouped(stored)} events stored; ${await sizes(admin)}\n\n`);
  report(['batch', 'writers', 'insert/s', 'append/s', 'ratio', 'best', 'worst']);

  for (const one of cases) {
    const ratios: number[] = [];
    const rates: { plain: number[]; append: number[] } = { plain: [], append: [] };
    for (let round = -1; round < rounds; round += 1) {
      const lots = Array.from({ length: one.writers }, () => source.next(one.events / one.writers));
      const plain = () => secondsOf(() => Promise.all(lots.map((lot) => insertPlain(plainPool, lot, one.batch))));
      const append = async () => {
        const leases = await leaseParts(admin, one.writers);
        const shared = one.isShared && createLogWriter(pool);
        const writers = leases.map(() => shared || createLogWriter(pool, { maxBatch: one.batch }));
        const seconds = await secondsOf(() => Promise.all(lots.map((lot, n) => appendSlices(writers[n]!, leases[n]!, lot, one.batch))));
        await Promise.all(writers.map((writer) => writer.close()));
        return seconds;
      };
      const [first, second] = round % 2 === 0 ? [plain, append] : [append, plain];
      const firstSeconds = await first();
      const secondSeconds = await second();
      const [plainSeconds, appendSeconds] = round % 2 === 0 ? [firstSeconds, secondSeconds] : [secondSeconds, firstSeconds];
      if (round < 0) continue; // warms up both
      rates.plain.push(one.events / plainSeconds);
      rates.append.push(one.events / appendSeconds);
      ratios.push(plainSeconds / appendSeconds);
    }
    report([
      String(one.batch),
      one.isShared ? `${one.writers} shared` : String(one.writers),
      grouped(median(rates.plain)),
      grouped(median(rates.append)),
      median(ratios).toFixed(2),
      Math.max(...ratios).toFixed(2),
      Math.min(...ratios).toFixed(2),
    ]);
  }
  await replay(admin, pool, source.next(20_000));
  encodingAlone(source.next(20_000));
  await pool.end();
  await plainPool.end();
  await admin.end();
}

/** The limit: the same columns of the same events, their ids and hashes ready. */
async function insertPlain(pool: Pool, events: readonly NewEvent[], batch: number): Promise<void> {
  for (let from = 0; from < events.length; from += batch) {
    const rows = events.slice(from, from + batch);
    const column = (of: (event: NewEvent, n: number) => string) => rows.map(of).join(separator);
    await pool.query({
      name: 'bench-plain',
      text: `insert into bench.plain (position, id, stream, version, type, schema_version, topic, data, meta, hash, recorded_at, claim_key)
        select nextval('bench.positions'), u.id::uuid, u.stream, null, u.type, u.schema_version::smallint, u.topic, u.data::json, u.meta::json,
          substring($8::bytea from (u.o::integer - 1) * 32 + 1 for 32), clock_timestamp(), u.claim_key::bigint
        from unnest(string_to_array($1, E'\\x01'), string_to_array($2, E'\\x01'), string_to_array($3, E'\\x01'), string_to_array($4, E'\\x01'),
            string_to_array($5, E'\\x01'), string_to_array($6, E'\\x01'), string_to_array($7, E'\\x01'), string_to_array($9, E'\\x01'))
          with ordinality as u(id, stream, type, schema_version, topic, data, meta, claim_key, o)`,
      values: [
        column(({ id }) => id),
        column(({ stream }) => stream),
        column(({ event }) => event.type),
        column(() => '1'),
        column(({ topic }) => topic ?? ''),
        column(({ event }) => JSON.stringify(event.data)),
        column((_, n) => JSON.stringify({ ...meta, item: from + n })),
        readyHashes.subarray(0, rows.length * 32),
        column((_, n) => String(n * 7919)),
      ],
    });
  }
}
const readyHashes = Buffer.alloc(32 * 1000, 7);
const meta: EventMeta = {
  actor: { kind: 'local', id: 'bench', authenticated: false },
  submission: randomUUID(),
  correlationId: randomUUID(),
};

type Lease = { submission: string; part: number; epoch: number };
async function leaseParts(admin: Client, count: number): Promise<Lease[]> {
  const submissions = Array.from({ length: count }, () => randomUUID());
  await admin.query(`insert into submissions.parts (submission, part, state, epoch) select s, 0, 'leased', 1 from unnest($1::uuid[]) s`, [
    submissions,
  ]);
  return submissions.map((submission) => ({ submission, part: 0, epoch: 1 }));
}

/** As ingest does it: one group per slice, with an outcome for every item. */
async function appendSlices(writer: LogWriter, lease: Lease, events: readonly NewEvent[], batch: number): Promise<void> {
  let slice = 0;
  for (let from = 0; from < events.length; from += batch) {
    const result = await writer.append(sliceGroup(lease, slice, events.slice(from, from + batch), from));
    if (result.type !== 'appended') throw new Error(`expected the slice to be appended, it was ${result.type}`);
    slice += 1;
  }
}

function sliceGroup(lease: Lease, slice: number, events: readonly NewEvent[], from: number): AppendGroup {
  return {
    events,
    items: events.map((_, n) => from + n),
    meta,
    slice: {
      ...lease,
      slice,
      outcomes: events.map((_, n) => ({ item: from + n, outcome: 'recorded' as const, event: n })),
      lastOfPart: false,
    },
  };
}

async function fill(pool: Pool, next: (count: number) => NewEvent[]): Promise<void> {
  const writer = createLogWriter(pool, { maxBatch: 5000 });
  for (let done = 0; done < stored; done += 5000) await writer.append({ events: next(Math.min(5000, stored - done)), meta });
  await writer.close();
}

/** The same slices once more: everything is known. */
async function replay(admin: Client, pool: Pool, events: readonly NewEvent[]): Promise<void> {
  const seconds: number[] = [];
  for (let time = 0; time < 2; time += 1) {
    const [lease] = await leaseParts(admin, 1);
    const writer = createLogWriter(pool);
    seconds.push(await secondsOf(() => appendSlices(writer, lease!, events, 1000)));
    await writer.close();
  }
  process.stdout.write(
    `\nthe same ${grouped(events.length)} events handed in again, batch 1000: ${grouped(events.length / seconds[1]!)}/s (first time ${grouped(events.length / seconds[0]!)}/s)\n`,
  );
}

/** Part of append above: canonical JSON, SHA-256, keys. */
function encodingAlone(events: readonly NewEvent[]): void {
  const bytes = events.reduce((sum, event) => sum + encodeEvent(event).data.length, 0);
  const before = performance.now();
  for (const event of events) encodeEvent(event);
  const micros = ((performance.now() - before) * 1000) / events.length;
  process.stdout.write(
    `canonical JSON, hash and keys, in Node, counted in append above: ${micros.toFixed(1)} µs per event of ${Math.round(bytes / events.length)} bytes of JSON\n`,
  );
}

async function sizes(admin: Client): Promise<string> {
  const { rows } =
    await admin.query(`select pg_size_pretty(pg_table_size('log.events')) as events, pg_size_pretty(pg_indexes_size('log.events')) as indexes,
    pg_size_pretty(pg_total_relation_size('bench.plain')) as plain`);
  return `log.events ${rows[0].events} + indexes ${rows[0].indexes}, the plain table ${rows[0].plain}`;
}

function report(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}
