import { fieldOf, isAbsent } from '../command/fields.js';
import type { Document } from '../document/document.js';
import { futureProblem } from '../period/future.js';
import type { Instant, PublicationTime } from '../period/period.js';
import { readPublication } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';

/**
 * When a claim was published: as stated on its line, else when its document was, read in the topic's zone; undefined where
 * neither says, or where the time cannot be (then with a problem).
 */
export const statedPublication = (
  command: { readonly type: string },
  document: Document | undefined,
  zone: string,
  now: Instant,
  problems: Problem[],
): PublicationTime | undefined => {
  const written = fieldOf(command, 'publishedAt');
  if (isAbsent(written)) return document?.publishedAt === undefined ? undefined : inZone(document.publishedAt, zone, now);
  const read = readPublication(written, zone, now);
  const wrong = 'code' in read ? read : futureProblem(read, zone, now, 'publishedAt');
  if (wrong !== undefined) problems.push(wrong);
  return wrong === undefined && !('code' in read) ? read : undefined;
};

/** A document belongs to no topic, so that its bare date was read in UTC. */
const inZone = (publishedAt: PublicationTime, zone: string, now: Instant): PublicationTime => {
  if (zone === 'UTC' || publishedAt.basis === 'captured') return publishedAt;
  const read = readPublication(publishedAt.written, zone, now);
  return 'code' in read ? publishedAt : read;
};

/** The same where a time is needed: a new word of a source or publisher has its own moment. Problems: `field-missing`. */
export const requiredPublication = (
  command: { readonly type: string },
  document: Document | undefined,
  zone: string,
  now: Instant,
  problems: Problem[],
): PublicationTime | undefined => {
  const count = problems.length;
  const publishedAt = statedPublication(command, document, zone, now, problems);
  if (publishedAt === undefined && problems.length === count) {
    problems.push(
      problem('field-missing', 'publishedAt', { expected: 'when it was published, or a document that has its time', received: 'nothing' }),
    );
  }
  return publishedAt;
};
