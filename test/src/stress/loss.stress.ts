import { benchServer } from '../bench/bench-server.js';
import { lossRun } from './loss-run.js';

const runs = Number(process.env['FACTLINE_STRESS_RUNS'] ?? 50);
const writers = 8;
const eventsPerWriter = 2600;
const kills = 6;

/** `pnpm stress loss`: FACTLINE_STRESS_RUNS (default 50) runs of more than 20,000 events; FACTLINE_SEED repeats from a seed. */
export async function run(): Promise<void> {
  const first = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  const server = await benchServer();
  const totals = { recorded: 0, kills: 0, contested: 0 };
  try {
    process.stdout.write(`${await server.describe()}\n`);
    for (let n = 0; n < runs; n += 1) {
      const seed = first + n;
      process.stdout.write(`run ${n + 1} of ${runs}, seed ${seed}: `);
      const result = await lossRun({ url: server.urlOf('ingest'), seed, writers, eventsPerWriter, kills });
      for (const key of ['recorded', 'kills', 'contested'] as const) totals[key] += result[key];
      process.stdout.write(
        `${result.recorded} events seen once, in order, without a gap (${result.kills} writers killed, ${result.contested} contested versions, ${result.pages} pages, ${result.seconds.toFixed(1)} s)\n`,
      );
    }
    process.stdout.write(
      `${runs} runs: ${totals.recorded} events, ${totals.kills} writers killed, nothing lost, doubled or out of order\n`,
    );
  } finally {
    await server.stop();
  }
}
