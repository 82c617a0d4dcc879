import { acceptanceIdOf, type DraftEvent, evolveDraft, type KnownDraft, rejectionIdOf, voiceName } from '@factline/domain';
import { upcast } from '../event/upcast.js';
import type { Queryable } from '../queryable.js';

export const draftEventsStatement = {
  name: 'log-known-drafts',
  text: `select e.type, e.schema_version, e.data from log.events e
    where e.id = any ($1::uuid[]) and e.type in ('DraftProposed', 'DraftAccepted', 'DraftRejected') order by e.position`,
};

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Parts of parts are rare, and a longer chain would be a loop. */
const maxChain = 5;

/** Drafts by id, as they were decided on, with the wholes that they are parts of: found by the ids of their events, which follow from their own. */
export async function draftsById(db: Queryable, ids: Iterable<string>): Promise<KnownDraft[]> {
  const drafts = new Map<string, KnownDraft>();
  const asked = new Set<string>();
  let wanted = [...ids];
  for (let step = 0; step < maxChain; step += 1) {
    const fresh = wanted.filter((id) => uuid.test(id) && !asked.has(id));
    if (fresh.length === 0) break;
    for (const id of fresh) asked.add(id);
    const { rows } = await db.query({
      ...draftEventsStatement,
      values: [fresh.flatMap((id) => [id, acceptanceIdOf(id), rejectionIdOf(id)])],
    });
    for (const { type, schema_version, data } of rows as { type: string; schema_version: number; data: unknown }[]) {
      const event = upcast(type, schema_version, data) as DraftEvent;
      const draft = evolveDraft(drafts.get(event.data.draft), event);
      if (draft) drafts.set(draft.draft, draft);
    }
    wanted = fresh.flatMap((id) => drafts.get(id)?.partOf ?? []);
  }
  return [...drafts.values()];
}

/** What deciding on drafts needs besides them. */
export function leadsOn(drafts: readonly KnownDraft[]): {
  readonly documents: readonly string[];
  readonly sources: readonly string[];
  readonly topics: readonly string[];
  readonly claims: readonly string[];
} {
  return {
    documents: drafts.map(({ document }) => document),
    sources: drafts
      .flatMap(({ originator, chain = [] }) => [...chain.map(({ name }) => name), ...(originator === undefined ? [] : [originator])])
      .flatMap((name) => [name, voiceName(name)]),
    topics: drafts.flatMap(({ topic }) => topic ?? []),
    claims: drafts.flatMap((draft) => (draft.state === 'accepted' ? draft.claim : [])),
  };
}
