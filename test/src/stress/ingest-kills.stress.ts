import { cloneDatabase, startTestCluster } from '@factline/testing';
import { killsRun } from './ingest-kills.js';

const wanted = Number(process.env['FACTLINE_STRESS_KILLS'] ?? 50);
const killsPerRun = 10;

/** `pnpm stress ingest-kills`: ingest killed FACTLINE_STRESS_KILLS times (default 50) while files go in; FACTLINE_SEED repeats from a seed. */
export async function run(): Promise<void> {
  const first = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  const { cluster, stop } = await startTestCluster();
  let kills = 0;
  try {
    for (let n = 0; kills < wanted; n += 1) {
      const seed = first + n;
      process.stdout.write(`run ${n + 1}, seed ${seed}: `);
      const [untouched, killed] = [await cloneDatabase(cluster), await cloneDatabase(cluster)];
      const result = await killsRun({
        seed,
        lines: 6_000,
        kills: Math.min(killsPerRun, wanted - kills),
        workers: 1 + (n % 2),
        untouched,
        killed,
      });
      kills += result.kills;
      process.stdout.write(
        `${result.items} items, ${result.events} events, ${result.kills} kills: outcomes and log as without (${result.seconds.toFixed(1)} s)\n`,
      );
      await untouched.drop();
      await killed.drop();
    }
    process.stdout.write(`${kills} kills, no item lost or doubled\n`);
  } finally {
    await stop();
  }
}
