import { benchServer } from '../bench/bench-server.js';
import { percentile } from '../bench/statistics.js';
import { prepareJobs, startStack } from '../contract/stack.js';
import { crowdRun } from './subscription-crowd.js';
import { cutsRun } from './subscription-cuts.js';

const cuts = Number(process.env['FACTLINE_STRESS_CUTS'] ?? 300);
const subscribers = Number(process.env['FACTLINE_STRESS_SUBSCRIBERS'] ?? 2_000);
const seconds = Number(process.env['FACTLINE_STRESS_SECONDS'] ?? 30);

/** `pnpm stress subscription`: a subscriber cut 300 times, then 2,000 subscribers of one topic at 10 updates a second for 30 s. */
export async function run(): Promise<void> {
  const seed = Number(process.env['FACTLINE_SEED'] ?? Math.floor(performance.timeOrigin) % 1_000_000);
  for (const part of [
    async (url: string, databaseUrl: string) => {
      const result = await cutsRun({ url, databaseUrl, seed, cuts, lives: Math.max(1, Math.round(cuts / 25)), figures: 130 });
      process.stdout.write(
        `seed ${seed}: cut ${result.cuts} times (${result.cutsInSnapshot} inside the snapshot; ${result.sockets} sockets, ${result.streams} streams): ${result.changes} changes heard, exactly the feed (${result.seconds.toFixed(1)} s)\n`,
      );
    },
    async (url: string, databaseUrl: string, pid: number) => {
      const result = await crowdRun({ url, databaseUrl, pid, subscribers, updatesPerSecond: 10, seconds, seed });
      const [p50, p99] = [50, 99].map((percent) => percentile(result.delaysMs, percent));
      process.stdout.write(
        `${subscribers} subscribers, ${result.updates} updates: ${result.messages} messages, ${result.missing} missing; from the log's clock to the subscriber p50 ${p50!.toFixed(0)} ms, p99 ${p99!.toFixed(0)} ms; ${result.kilobytesPerSubscriber.toFixed(1)} kB of gateway memory for each\n`,
      );
      if (result.missing !== 0) throw new Error(`${result.missing} messages are missing`);
    },
  ]) {
    const server = await benchServer();
    try {
      process.stdout.write(`${await server.describe()}\n`);
      await prepareJobs(server.url);
      const stack = await startStack(server.urlOf, { FACTLINE_LOG_LEVEL: 'error' });
      try {
        await part(stack.url, server.urlOf('gateway'), stack.processes.gateway.child.pid!);
      } finally {
        await stack.stop();
      }
    } finally {
      await server.stop();
    }
  }
}
