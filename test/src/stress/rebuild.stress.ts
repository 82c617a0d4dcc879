import { benchServer } from '../bench/bench-server.js';
import { rebuildRun } from './rebuild-under-load.js';

const claims = Number(process.env['FACTLINE_STRESS_CLAIMS'] ?? 50_000);
const share = Number(process.env['FACTLINE_STRESS_SHARE'] ?? 0.3);

/** `pnpm stress rebuild`: 20 readers, claims coming in at 0.3 of the measured rate, the projector killed three times. */
export async function run(): Promise<void> {
  const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  const server = await benchServer();
  try {
    process.stdout.write(`${await server.describe()}\nseed ${seed}, ${claims} claims, then ${share} of the rate at which they came in: `);
    const result = await rebuildRun({
      url: {
        superuser: server.url,
        ingest: server.urlOf('ingest'),
        projector: server.urlOf('projector'),
        gateway: server.urlOf('gateway'),
      },
      seed,
      claims,
      share,
      readers: 20,
      kills: 3,
      lanes: 1,
    });
    process.stdout.write(
      `${result.events} events at the end; appended ${result.appendedPerSecond.toFixed(0)}/s alone, ${result.meanwhilePerSecond.toFixed(0)}/s for ${result.meanwhileSeconds.toFixed(0)} s of the rebuild; ` +
        `${result.answers} answers, all right, p99 ${result.p99.toFixed(1)} ms, slowest ${result.slowest.toFixed(0)} ms, slowest append ${result.slowestAppend.toFixed(0)} ms; ` +
        `equal, flipped, rolled back, flipped, dropped in ${result.seconds.toFixed(1)} s\n`,
    );
  } finally {
    await server.stop();
  }
}
