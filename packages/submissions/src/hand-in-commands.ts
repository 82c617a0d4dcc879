import { createHash } from 'node:crypto';
import type { Actor, Command } from '@factline/domain';
import type { Pool } from 'pg';
import { openSubmission } from './open-submission.js';
import { sealSubmission } from './seal-submission.js';
import type { SubmissionId } from './submission.js';
import { writePart } from './write-part.js';

export interface HandedInCommands {
  /** The name of the mutation. */
  readonly name: string;
  readonly commands: readonly (Partial<Command> & { readonly type: Command['type'] })[];
  readonly actor: Actor;
}

/**
 * Hands in a few commands as a claims file of one part, in one transaction: item n is command n. A mutation goes the way of a file.
 * Wake the workers afterwards (`jobs.wake('ingest', id)`), then `waiter.wait(id, ms)`.
 */
export async function handInCommands(db: Pool, { name, commands, actor }: HandedInCommands): Promise<SubmissionId> {
  const bytes = Buffer.from(commands.map((command) => `${JSON.stringify(command)}\n`).join(''));
  const client = await db.connect();
  try {
    await client.query('begin');
    const id = await openSubmission(client, { kind: 'api', name, format: 'ndjson', actor });
    await writePart(client, id, 'ndjson', { number: 0, bytes, firstLine: 1, firstRecord: 0, oversized: false });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await sealSubmission(client, id, { parts: 1, bytes: bytes.length, sha256, head: { format: 'ndjson', problems: [] } });
    await client.query('commit');
    return id;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
