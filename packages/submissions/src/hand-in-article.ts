import { createHash } from 'node:crypto';
import type { Actor } from '@factline/domain';
import type { Pool } from 'pg';
import { openSubmission } from './open-submission.js';
import type { PartSplitter } from './receive-submission.js';
import { sealSubmission } from './seal-submission.js';
import type { SubmissionId } from './submission.js';
import { writePart } from './write-part.js';

export interface HandedInArticle {
  /** The name of the mutation. */
  readonly name: string;
  readonly content: Buffer;
  /** Tells what is wrong with the content, and keeps what is said of it. */
  readonly splitter: PartSplitter;
  readonly actor: Actor;
}

/** Hands an article in for somebody who waits for what is read in it, in one transaction. Wake the workers afterwards. */
export async function handInArticle(db: Pool, { name, content, splitter, actor }: HandedInArticle): Promise<SubmissionId> {
  const parts = [...splitter.push(content), ...splitter.end()];
  const client = await db.connect();
  try {
    await client.query('begin');
    const id = await openSubmission(client, { kind: 'api', name, format: 'article', actor });
    for (const part of parts) await writePart(client, id, 'article', part);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await sealSubmission(client, id, { parts: parts.length, bytes: content.length, sha256, head: splitter.head ?? {} });
    await client.query('commit');
    return id;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
