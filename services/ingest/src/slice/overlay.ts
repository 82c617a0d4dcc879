import { createDirectory, type Directory, type DomainEvent, type KnownClaim, type MovingDirectory, type NewEvent } from '@factline/domain';

/**
 * A directory on top of another: it shows what `events` make of it and leaves the one below as it is. For items that ask for several
 * things, of which all or none are recorded.
 */
export function overlay(below: Directory, events: readonly NewEvent[]): MovingDirectory {
  const above = createDirectory(subjectsOf(events, below));
  above.apply(events);
  const claimsOf = (mine: readonly KnownClaim[], others: readonly KnownClaim[]) => {
    const ids = new Set(mine.map(({ claim }) => claim));
    // One that was moved away above is not at this point any more.
    return [...others.filter(({ claim }) => !ids.has(claim) && above.claim(claim) === undefined), ...mine];
  };
  return {
    topic: (key) => above.topic(key) ?? below.topic(key),
    source: (name) => above.source(name) ?? below.source(name),
    figure: (key) => above.figure(key) ?? below.figure(key),
    document: (name) => above.document(name) ?? below.document(name),
    dataSet: (key) => above.dataSet(key) ?? below.dataSet(key),
    claim: (id) => above.claim(id) ?? below.claim(id),
    draft: (id) => above.draft(id) ?? below.draft(id),
    claimsAt: (figure, point) => claimsOf(above.claimsAt(figure, point), below.claimsAt(figure, point)),
    knows: (id) => above.knows(id) || below.knows(id),
    nearest: (kind, name) => below.nearest(kind, name),
    apply: above.apply,
  };
}

/** What the events change, as it stands before them. */
function subjectsOf(events: readonly NewEvent[], directory: Directory) {
  const fields = events.map(
    ({ event }) =>
      event.data as Partial<Record<'topic' | 'source' | 'figure' | 'document' | 'dataSet' | 'claim' | 'corrects' | 'draft', string>>,
  );
  const found = <Thing>(name: keyof (typeof fields)[number], find: (key: string) => Thing | undefined): Thing[] =>
    [...new Set(fields.flatMap((data) => data[name] ?? []))].flatMap((key) => find(key) ?? []);
  return {
    topics: found('topic', directory.topic),
    sources: found('source', directory.source),
    figures: [...found('figure', directory.figure), ...events.flatMap(({ event }) => destinationOf(event, directory))],
    documents: found('document', directory.document),
    dataSets: found('dataSet', directory.dataSet),
    claims: [...found('claim', directory.claim), ...found('corrects', directory.claim)],
    drafts: found('draft', directory.draft),
  };
}

function destinationOf(event: DomainEvent, directory: Directory) {
  return event.type === 'ClaimMoved' ? (directory.figure(event.data.to.figure) ?? []) : [];
}
