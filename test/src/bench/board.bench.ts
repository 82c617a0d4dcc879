import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { createFolder, createLaneWorker, liveLanes } from '@factline/projections';
import { Client } from 'pg';
import { prepareJobs, startService } from '../contract/stack.js';
import { type BenchServer, benchServer } from './bench-server.js';
import { claims, definitions, figures, sources, topics } from './projection-claims.js';
import { grouped, median, percentile } from './statistics.js';

/*
 * The board: 50 figures of a topic, each with its current value, status and source, and its last five revisions; through the gateway, now and as of a
 * position in the middle of the log, beside node:http with one prepared statement that returns the finished JSON. Ten connections, rounds interleaved.
 *
 *   FACTLINE_BENCH_CLAIMS   default 20 000
 *   FACTLINE_BENCH_ROUNDS   default 3, of 3 s each
 */
const wanted = Number(process.env['FACTLINE_BENCH_CLAIMS'] ?? 20_000);
const rounds = Number(process.env['FACTLINE_BENCH_ROUNDS'] ?? 3);
const roundMs = 3_000;
const connections = 10;
const meta = { actor: { kind: 'system', id: 'bench', authenticated: true } } as const;

const boardQuery = `query Board($topic: ID!, $at: At) { figures(filter: {topic: $topic}, first: 50) { nodes { key title current(at: $at) { value { text } status winners { origin { name } } } revisions(last: 5) { nodes { to { text } direction reason recordedAt } } } } }`;
const oneQuery = 'query One($key: ID!) { figure(key: $key) { key title current { value { text } status winners { origin { name } } } } }';

export async function run(): Promise<void> {
  const server = await benchServer();
  try {
    process.stdout.write(
      `${await server.describe()}\n${grouped(wanted)} claims, ${figures} figures, ${sources} sources, ${connections} connections\n`,
    );
    await prepareJobs(server.url);
    const middle = await fillLog(server);
    const gateway = await startService('gateway', server.urlOf('gateway'), { NODE_ENV: 'production' });
    const plain = fork(fileURLToPath(new URL('./board-server.js', import.meta.url)), [], {
      env: { ...process.env, DATABASE_URL: server.urlOf('gateway') },
    });
    const [{ url: plainUrl }] = (await once(plain, 'message')) as [{ url: string }];
    const graphql = `http://127.0.0.1:${gateway.port}/graphql`;
    const topic = (n: number) => `topic-${n % topics}`;
    const post = (query: string, variables: object): Sent => ({ url: graphql, body: JSON.stringify({ query, variables }) });
    const kinds: Record<string, (n: number) => Sent> = {
      'node:http + SQL, board': (n) => ({ url: `${plainUrl}?topic=${topic(n)}` }),
      'gateway, board': (n) => post(boardQuery, { topic: topic(n) }),
      'gateway, board at a position': (n) => post(boardQuery, { topic: topic(n), at: { position: middle } }),
      'gateway, one figure': (n) => post(oneQuery, { key: `topic-${n % topics}/killed/people/place-${n % 50}` }),
    };
    const rates: Record<string, number[]> = {};
    const delays: Record<string, number[]> = {};
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, sent] of Object.entries(kinds)) {
        const took = await hammer(sent, round === 0 ? 1_000 : roundMs);
        if (round === 0) continue; // warm-up
        (rates[name] ??= []).push(took.length / (roundMs / 1000));
        (delays[name] ??= []).push(...took);
      }
    const base = median(rates['node:http + SQL, board']!);
    for (const name of Object.keys(kinds))
      process.stdout.write(
        `${name.padEnd(30)} ${grouped(median(rates[name]!)).padStart(7)} requests/s (${(median(rates[name]!) / base).toFixed(2)}), p50 ${percentile(delays[name]!, 50).toFixed(1)} ms, p99 ${percentile(delays[name]!, 99).toFixed(1)} ms\n`,
      );
    plain.disconnect();
    await gateway.stop();
  } finally {
    await server.stop();
  }
}

/** Returns a position in the middle of the log. */
async function fillLog(server: BenchServer): Promise<string> {
  const ingest = createPool({ url: server.urlOf('ingest'), max: 1 });
  const pool = createPool({ url: server.urlOf('projector'), max: 4 });
  const writer = createLogWriter(ingest);
  const events = [...definitions(), ...claims(wanted, 1)];
  for (let n = 0; n < events.length; n += 1000) await writer.append({ events: events.slice(n, n + 1000), meta });
  for (const lane of await liveLanes(pool)) await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 1000 }).catchUp();
  await writer.close();
  await ingest.end();
  await pool.end();
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('vacuum analyze');
  await admin.end();
  return String(Math.floor(events.length / 2));
}

interface Sent {
  readonly url: string;
  readonly body?: string;
}

/** Milliseconds of every request, over connections that each send the next when they have their answer. */
async function hammer(sent: (n: number) => Sent, forMs: number): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const took: number[] = [];
  let n = 0;
  const until = performance.now() + forMs;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        const before = performance.now();
        n += 1;
        const text = await ask(agent, sent(n));
        if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
        took.push(performance.now() - before);
      }
    }),
  );
  agent.destroy();
  return took;
}

const ask = (agent: Agent, { url, body }: Sent): Promise<string> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method: body === undefined ? 'GET' : 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
