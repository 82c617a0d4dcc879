import { createPool } from '@factline/database';
import { createLogWriter } from '@factline/event-log';
import { createFolder, createLaneWorker } from '@factline/projections';
import { Client } from 'pg';
import { type BenchServer, benchServer } from './bench-server.js';
import { claims, definitions } from './projection-claims.js';
import { grouped, median, secondsOf } from './statistics.js';

const meta = { actor: { kind: 'system', id: 'bench', authenticated: true } } as const;
const pageEvents = 1000;

/** Of projecting with what vintages need (the index of claims by publication: they are worked out when they are read) to projecting without it: the rates' ratio, median of rounds. */
export async function projectionWithVintages(count: number, rounds: number): Promise<number> {
  const server = await benchServer();
  try {
    return await ratioOf(server, count, rounds);
  } finally {
    await server.stop();
  }
}

const ratioOf = async (server: BenchServer, count: number, rounds: number): Promise<number> => {
  const ingest = createPool({ url: server.urlOf('ingest'), max: 1 });
  const pool = createPool({ url: server.urlOf('projector'), max: 4 });
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  const writer = createLogWriter(ingest);
  const events = [...definitions(), ...claims(count, 1)];
  for (let n = 0; n < events.length; n += 1000) await writer.append({ events: events.slice(n, n + 1000), meta });
  await writer.close();
  await admin.query('vacuum analyze log.events');

  let generation = 1;
  const rateOf = async (withIndex: boolean): Promise<number> => {
    const lane = { projection: 'figures', generation: ++generation, lane: 0, lanes: 1 } as const;
    await admin.query(`select projections.create_generation('figures', $1)`, [generation]);
    if (!withIndex) await admin.query(`drop index figures_g${generation}.claims_published`);
    await admin.query('checkpoint');
    const seconds = await secondsOf(() => createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents }).catchUp());
    await admin.query(`select projections.drop_generation('figures', $1)`, [generation]);
    return events.length / seconds;
  };
  await rateOf(true); // code that runs for the first time is slow
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // Who goes first takes turns.
    const first = await rateOf(round % 2 === 0);
    const second = await rateOf(round % 2 !== 0);
    const [withIndex, without] = round % 2 === 0 ? [first, second] : [second, first];
    ratios.push(withIndex / without);
    process.stdout.write(`  round ${round + 1}: with ${grouped(withIndex)}/s, without ${grouped(without)}/s\n`);
  }
  await admin.end();
  await pool.end();
  await ingest.end();
  return median(ratios);
};
