import { createPool } from '@factline/database';
import type { NewEvent } from '@factline/domain';
import { createLogWriter, type GroupResult, readStream } from '@factline/event-log';
import { fixedId, seededRandom } from '@factline/testing';
import type { Pool } from 'pg';
import { contestedStream, plannedIds, type WriterMessage, type WriterPlan } from './loss-plan.js';

/*
 * One writer of the loss test, a process of its own so that it can be killed: appends its events in random batches, with pauses inside the
 * transaction, rollbacks and version conflicts, and tells its parent what was acknowledged. Started again with the same plan it repeats
 * itself; what was recorded before is known then.
 */
const rollbackShare = 0.1;
const slowShare = 0.2;
const slowestMs = 8;
const contestedShare = 0.1;
const largestBatch = 200;
const meta = { actor: { kind: 'system', id: 'loss-test', authenticated: true } } as const;

async function write(plan: WriterPlan): Promise<void> {
  const pool = createPool({ url: plan.url, max: 2, applicationName: `loss writer ${plan.writer}` });
  // What happens is drawn anew by every process; what is written is not.
  const random = seededRandom((plan.seed ^ process.pid) >>> 0);
  const log = createLogWriter(disturbed(pool, random));
  const ids = plannedIds(plan);
  let contested = 0;
  for (let from = 0; from < ids.length; ) {
    const size = 1 + Math.floor(random() ** 3 * largestBatch);
    const events = ids.slice(from, from + size).map((id) => claimEvent(id));
    tell(await untilRecorded(() => log.append({ events, meta })));
    from += size;
    if (random() < contestedShare) {
      contested += 1;
      const version = (await readStream(pool, contestedStream(plan.run), 0n, 100_000)).at(-1)?.version ?? 0;
      const event = contestedEvent(plan, contested);
      tell(await untilRecorded(() => log.append({ events: [event], meta, expected: [{ stream: event.stream, version }] })));
    }
  }
  await log.close();
  await pool.end();
  send({ type: 'done' });
  process.disconnect?.();
}

class RolledBack extends Error {}

/** A pool whose statements run in transactions that dawdle before they commit, or roll back and fail. */
function disturbed(pool: Pool, random: () => number): Pool {
  const query = async (statement: { text: string }) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      const result = await client.query(statement);
      if (random() < slowShare) await client.query('select pg_sleep($1)', [(random() * slowestMs) / 1000]);
      if (random() < rollbackShare) {
        await client.query('rollback');
        throw new RolledBack();
      }
      await client.query('commit');
      return result;
    } finally {
      client.release();
    }
  };
  return { query } as unknown as Pool;
}

async function untilRecorded(append: () => Promise<GroupResult>): Promise<GroupResult> {
  for (;;) {
    try {
      return await append();
    } catch (error) {
      if (!(error instanceof RolledBack)) throw error;
    }
  }
}

function tell(result: GroupResult): void {
  if (result.type === 'appended') send({ type: 'recorded', events: result.events.map(({ id, position }) => [id, String(position)]) });
}

const send = (message: WriterMessage): void => void process.send?.(message);

const claimEvent = (id: string): NewEvent => ({
  id,
  stream: `claim:${id}`,
  topic: 'loss',
  event: {
    type: 'ClaimRecorded',
    data: { claim: id, figure: 'loss/killed/people/anywhere', period: { end: '2021-05-14' }, note: 'x'.repeat(200) },
  } as never,
});

const contestedEvent = (plan: WriterPlan, n: number): NewEvent => ({
  id: fixedId(`${plan.run} contested ${plan.writer} ${n} ${process.pid}`),
  stream: contestedStream(plan.run),
  event: { type: 'TopicRenamed', data: { topic: 'loss', title: `${plan.writer} ${n}` } } as never,
});

await write(JSON.parse(process.argv[2] ?? '') as WriterPlan);
