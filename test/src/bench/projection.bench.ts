import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { createFolder, createLaneWorker, type Lane } from '@factline/projections';
import { seededRandom, shuffled } from '@factline/testing';
import { Client, type Pool } from 'pg';
import { type BenchServer, benchServer } from './bench-server.js';
import { type ProcessorTime, processorTimeOf } from './processor.js';
import { claims, definitions, figures, sources } from './projection-claims.js';
import { grouped, median, secondsOf } from './statistics.js';

/*
 * The whole `figures` read side (claims, cells with the positions they stood at, standings, points, headlines, revisions of both) against one
 * incremental SQL statement per page that only keeps a current value per figure, over the same log, in pages of the same size, each with its checkpoint
 * in the page's transaction. In the order of publication and shuffled.
 *
 *   FACTLINE_BENCH_CLAIMS   default 20 000; published numbers use 200 000
 *   FACTLINE_BENCH_ROUNDS   default 3, after one that warms up both and does not count
 *   FACTLINE_BENCH_PAGE     events per page; default 1000
 */
const wanted = Number(process.env['FACTLINE_BENCH_CLAIMS'] ?? 20_000);
const rounds = Number(process.env['FACTLINE_BENCH_ROUNDS'] ?? 3);
const pageEvents = Number(process.env['FACTLINE_BENCH_PAGE'] ?? 1000);
const meta = { actor: { kind: 'system', id: 'bench', authenticated: true } } as const;

export async function run(): Promise<void> {
  for (const order of ['in order', 'shuffled'] as const) {
    const server = await benchServer();
    try {
      process.stdout.write(
        order === 'in order'
          ? `${await server.describe()}\n${grouped(wanted)} claims, ${figures} figures, ${sources} sources, pages of ${pageEvents}\n\n`
          : '',
      );
      await measure(server, order);
    } finally {
      await server.stop();
    }
  }
}

async function measure(server: BenchServer, order: 'in order' | 'shuffled'): Promise<void> {
  const ingest = createPool({ url: server.urlOf('ingest'), max: 1 });
  const pool = createPool({ url: server.urlOf('projector'), max: 4 });
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  const events = await fillLog(ingest, order);
  await admin.query('vacuum analyze log.events');
  await admin.query(`create schema bench; create table bench.checkpoint (position bigint not null); insert into bench.checkpoint values (0);
    create table bench.current (figure text primary key, held timestamptz not null, published timestamptz not null, value json not null) with (fillfactor = 50)`);
  await admin.query('checkpoint');

  const plain: number[] = [];
  const ours: number[] = [];
  const plainTime: ProcessorTime[] = [];
  const ourTime: ProcessorTime[] = [];
  for (let round = -1; round < rounds; round++) {
    const generation = round + 3;
    await admin.query('truncate bench.current; update bench.checkpoint set position = 0');
    const current = () => secondsOf(() => currentValue(admin, events)).then((seconds) => plain.push(events / seconds));
    plainTime.push(await processorTimeOf(admin, 'postgres', current));
    await admin.query(`select projections.create_generation('figures', $1)`, [generation]);
    const fold = () =>
      secondsOf(() => foldAll(pool, { projection: 'figures', generation, lane: 0, lanes: 1 })).then((seconds) =>
        ours.push(events / seconds),
      );
    ourTime.push(await processorTimeOf(admin, 'factline_projector', fold));
    if (round < 0) {
      process.stdout.write(`${order}: ${await contents(admin, generation)}\n`);
      for (const warm of [plain, ours, plainTime, ourTime]) warm.length = 0;
    } else {
      process.stdout.write(
        `  round ${round + 1}: current value ${grouped(plain.at(-1) as number)}/s, figures ${grouped(ours.at(-1) as number)}/s\n`,
      );
    }
    await admin.query(`select projections.drop_generation('figures', $1)`, [generation]);
    await admin.query('checkpoint');
  }
  const ratios = ours.map((rate, n) => rate / (plain[n] as number));
  const perEvent = (times: readonly ProcessorTime[], of: keyof ProcessorTime) =>
    (median(times.map((time) => time[of])) / events).toFixed(1);
  process.stdout.write(
    `${order}: current value ${grouped(median(plain))}/s, figures ${grouped(median(ours))}/s, ratio ${median(ratios).toFixed(2)} (target 0.25)\n` +
      `  processor time an event, µs: current value ${perEvent(plainTime, 'postgres')}; figures ${perEvent(ourTime, 'node')} in Node beside ${perEvent(ourTime, 'postgres')} in PostgreSQL\n\n`,
  );
  await admin.end();
  await pool.end();
  await ingest.end();
}

/** Returns how many events there are; the events themselves are let go of, as no projector holds a log in memory. */
async function fillLog(ingest: Pool, order: 'in order' | 'shuffled'): Promise<number> {
  const writer = createLogWriter(ingest);
  const made = claims(wanted, 1);
  const events = [...definitions(), ...(order === 'in order' ? made : shuffled(made, seededRandom(2)))];
  for (let n = 0; n < events.length; n += 1000) await writer.append({ events: events.slice(n, n + 1000), meta });
  await writer.close();
  return events.length;
}

async function foldAll(pool: Pool, lane: Lane): Promise<void> {
  await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents }).catchUp();
}

/** The yardstick: newest by held, then publication, of each figure; nothing else. */
async function currentValue(client: Client, events: number): Promise<void> {
  for (let at = 0; at < events; at += pageEvents) {
    await client.query('begin');
    await client.query({ name: 'bench-lock', text: 'select position from bench.checkpoint for update' });
    await client.query({
      name: 'bench-current',
      text: `insert into bench.current as c (figure, held, published, value)
             select distinct on (1) e.data ->> 'figure', (e.data ->> 'held')::timestamptz, (e.data -> 'publishedAt' ->> 'at')::timestamptz, e.data -> 'value'
             from log.events e where e.position > $1 and e.position <= $2 and e.type = 'ClaimRecorded'
             order by 1, 2 desc, 3 desc, e.position desc
             on conflict (figure) do update set held = excluded.held, published = excluded.published, value = excluded.value
             where (excluded.held, excluded.published) >= (c.held, c.published)`,
      values: [at, at + pageEvents],
    });
    await client.query({ name: 'bench-move', text: 'update bench.checkpoint set position = $1', values: [at + pageEvents] });
    await client.query('commit');
  }
}

async function contents(client: Client, generation: number): Promise<string> {
  const { rows } = await client.query<{ name: string; rows: string; bytes: string }>(
    `select c.relname as name, c.reltuples::bigint as rows, pg_size_pretty(pg_total_relation_size(c.oid)) as bytes
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r' and pg_total_relation_size(c.oid) > 100000 order by 1`,
    [`figures_g${generation}`],
  );
  return rows.map(({ name, bytes }) => `${name} ${bytes}`).join(', ');
}
