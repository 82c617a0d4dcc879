import type { ClaimEvent } from '../claim/claim.js';
import { evolveKnownClaim } from '../claim/known-claim.js';
import type { DataSet, Document } from '../document/document.js';
import { evolveDataSet, evolveDocument, namesOfDocument, withSnapshot } from '../document/evolve-document.js';
import { evolveDraft, type KnownDraft } from '../draft/draft.js';
import type { NewEvent } from '../event/event.js';
import { evolveFigure } from '../figure/evolve-figure.js';
import type { Figure, FigureKind } from '../figure/figure.js';
import { evolveSource } from '../source/evolve-source.js';
import type { Source } from '../source/source.js';
import { evolveTopic } from '../topic/evolve-topic.js';
import type { Topic } from '../topic/topic.js';
import { createClaimIndex } from './claim-index.js';
import type { Directory, DirectoryChange, DirectoryKind, KnownClaim } from './directory.js';
import { nearestOf } from './nearest.js';

/** What a slice of commands is decided on, as loaded. Chains must be whole: parents, heads and merges of what is named. */
export interface DirectorySnapshot {
  readonly topics?: Iterable<Topic>;
  readonly sources?: Iterable<Source>;
  readonly figures?: Iterable<Figure>;
  readonly documents?: Iterable<Document>;
  readonly dataSets?: Iterable<DataSet>;
  readonly claims?: Iterable<KnownClaim>;
  readonly drafts?: Iterable<KnownDraft>;
  /** Ids that lines bring and the log has. */
  readonly events?: Iterable<string>;
  /** More keys to suggest from than the definitions loaded. */
  readonly keys?: Partial<Readonly<Record<DirectoryKind, Iterable<string>>>>;
}

/** A directory in memory that moves on with what is decided. */
export interface MovingDirectory extends Directory {
  /** Takes decided events in and returns what an append of them has to store beside them. */
  apply(events: readonly NewEvent[]): DirectoryChange[];
}

/** Form in which names of sources are compared. */
export const foldedName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Suggestions are for people who read a rejection; a file of nothing but mistakes must not cost more than a good one. */
const maxSuggestions = 200;
const maxSuggestionKeys = 5000;

export const createDirectory = (snapshot: DirectorySnapshot = {}): MovingDirectory => {
  const topics = byKey(snapshot.topics, ({ key }) => key);
  const sources = byKey(snapshot.sources, ({ key }) => key);
  const figures = byKey(snapshot.figures, ({ key }) => key);
  const documents = byKey(snapshot.documents, ({ id }) => id);
  const dataSets = byKey(snapshot.dataSets, ({ key }) => key);
  const drafts = byKey(snapshot.drafts, ({ draft }) => draft);
  const kindOf = (figure: string): FigureKind | undefined => figures.get(figure)?.kind;
  const claims = createClaimIndex(kindOf, snapshot.claims ?? []);
  const sourceNames = new Map<string, string>();
  const documentNames = new Map<string, string>();
  const ids = new Set(snapshot.events);
  const suggestions = new Map<string, readonly string[]>();

  const nameSource = (source: Source): void => {
    for (const name of [source.name, ...source.aliases]) sourceNames.set(foldedName(name), source.key);
  };
  const nameDocument = (document: Document): void => {
    for (const name of namesOfDocument(document)) documentNames.set(name, document.id);
  };
  for (const source of sources.values()) nameSource(source);
  for (const document of documents.values()) nameDocument(document);

  const applyClaimEvent = (event: ClaimEvent): DirectoryChange[] => {
    if (event.type === 'ClaimRecorded') {
      claims.record(event.data);
      return [];
    }
    const subject = event.type === 'ClaimCorrected' ? event.data.corrects : event.data.claim;
    const known = subject === undefined ? undefined : claims.get(subject);
    const next = known === undefined ? undefined : evolveKnownClaim(known, event, kindOf);
    if (next !== undefined) claims.put(next);
    if (event.type === 'ClaimCorrected') claims.record(event.data);
    return next === undefined ? [] : [claimState(next)];
  };

  const applyEvent = ({ id, event }: NewEvent): DirectoryChange[] => {
    if (event.type !== 'ClaimRecorded') ids.add(id);
    switch (event.type) {
      case 'TopicOpened':
      case 'TopicRenamed': {
        const data = evolveTopic(topics.get(event.data.topic), event);
        return stored(topics, event.data.topic, data, { kind: 'topic' });
      }
      case 'SourceRegistered':
      case 'SourceRenamed':
      case 'SourceMerged': {
        const before = sources.get(event.data.source);
        const data = evolveSource(before, event);
        for (const name of before === undefined ? [] : [before.name, ...before.aliases]) {
          if (sourceNames.get(foldedName(name)) === before?.key) sourceNames.delete(foldedName(name));
        }
        if (data !== undefined) nameSource(data);
        return stored(sources, event.data.source, data, { kind: 'source' });
      }
      case 'DocumentCaptured':
      case 'DocumentChanged': {
        const data = evolveDocument(documents.get(event.data.document), event);
        nameDocument(data);
        return stored(documents, event.data.document, data, { kind: 'document' });
      }
      case 'DataSetRegistered':
        return stored(dataSets, event.data.dataSet, evolveDataSet(dataSets.get(event.data.dataSet), event), { kind: 'data-set' });
      case 'SnapshotTaken':
        return stored(dataSets, event.data.dataSet, withSnapshot(dataSets.get(event.data.dataSet), event), { kind: 'data-set' });
      case 'DraftProposed':
      case 'DraftAccepted':
      case 'DraftRejected': {
        // Nothing is stored beside the log: a draft is found again by the ids of its events.
        const draft = evolveDraft(drafts.get(event.data.draft), event);
        if (draft !== undefined) drafts.set(draft.draft, draft);
        return [];
      }
      case 'FigureAnnotated':
      case 'FigureReleased':
        return [];
      case 'FigureDefined':
      case 'FigureRedefined':
      case 'FigurePolicyChanged':
      case 'FigureMerged':
      case 'ClaimPreferred':
        return stored(figures, event.data.figure, evolveFigure(figures.get(event.data.figure), event), { kind: 'figure' });
      default:
        return applyClaimEvent(event);
    }
  };

  const keysOf = (kind: DirectoryKind): Iterable<string> => {
    const loaded = { topic: topics, source: sources, figure: figures, document: documentNames, 'data-set': dataSets }[kind].keys();
    return new Set([...loaded, ...(snapshot.keys?.[kind] ?? [])].slice(0, maxSuggestionKeys));
  };

  return {
    topic: (key) => topics.get(key),
    source: (keyOrName) => sources.get(keyOrName) ?? sources.get(sourceNames.get(foldedName(keyOrName)) ?? ''),
    figure: (key) => figures.get(key),
    document: (idOrUrl) => documents.get(idOrUrl) ?? documents.get(documentNames.get(idOrUrl) ?? ''),
    dataSet: (key) => dataSets.get(key),
    claim: (id) => claims.get(id),
    draft: (id) => drafts.get(id),
    claimsAt: (figure, point) => claims.at(figure, point),
    knows: (eventId) => ids.has(eventId) || claims.get(eventId) !== undefined,
    nearest: (kind, name) => {
      const known = suggestions.get(`${kind} ${name}`);
      if (known !== undefined) return known;
      if (suggestions.size >= maxSuggestions) return [];
      const near = nearestOf(name, keysOf(kind));
      suggestions.set(`${kind} ${name}`, near);
      return near;
    },
    apply: (decided) => {
      const changes: DirectoryChange[] = [];
      for (const event of decided) changes.push(...applyEvent(event));
      return changes;
    },
  };
};

const byKey = <Thing>(things: Iterable<Thing> | undefined, keyOf: (thing: Thing) => string): Map<string, Thing> => {
  const map = new Map<string, Thing>();
  for (const thing of things ?? []) map.set(keyOf(thing), thing);
  return map;
};

/** Nothing where an event found nothing to change: it was decided on another directory, and the log will refuse it. */
const stored = <Thing extends object>(
  map: Map<string, Thing>,
  key: string,
  data: Thing | undefined,
  { kind }: { readonly kind: DirectoryKind },
): DirectoryChange[] => {
  if (data === undefined) return [];
  map.set(key, data);
  return [{ kind, key, data } as unknown as DirectoryChange];
};

const claimState = ({ claim, state, disputes, movedTo }: KnownClaim): DirectoryChange => ({
  kind: 'claim-state',
  claim,
  state,
  ...(disputes === undefined ? {} : { disputes }),
  ...(movedTo === undefined ? {} : { movedTo }),
});
