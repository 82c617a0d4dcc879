import { createHash } from 'node:crypto';
import type { ClaimId, NewEvent } from '@factline/domain';

/** Ids of struck claims, and those under which they are recorded anew; of one that was struck again, further ones. */
export type TakenAgain = Map<string, ClaimId>;

/** A claim that was struck, as another one; any other event as it is. */
export const takenAgain = (event: NewEvent, again: TakenAgain): NewEvent => {
  if (event.event.type !== 'ClaimRecorded') return event;
  let claim = event.event.data.claim;
  for (let next = again.get(claim); next !== undefined; next = again.get(claim)) claim = next;
  if (claim === event.id) return event;
  return { ...event, id: claim, stream: `claim:${claim}`, event: { ...event.event, data: { ...event.event.data, claim } } };
};

/** Id of a claim that is recorded anew: always the same, and at the same time as the first one's. UUIDv8. */
export const idAgain = (id: string): ClaimId => {
  const hash = createHash('sha256').update(`${id} again`).digest('hex');
  return `${id.slice(0, 13)}-8${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}` as ClaimId;
};
