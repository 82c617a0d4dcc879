import { retractionIdOf } from '../claim/retraction-id.js';
import { documentIdOf } from '../document/identity.js';
import { readMoment } from '../period/moment.js';
import type { Written } from './written.js';

/** What `decide` will ask the directory for, as far as the line tells; sets may be shared over a slice. */
export interface References {
  readonly topics: Set<string>;
  /** Keys, names or aliases. */
  readonly sources: Set<string>;
  readonly figures: Set<string>;
  /** Ids, URLs or titles. */
  readonly documents: Set<string>;
  readonly dataSets: Set<string>;
  /** Claims named by id; their points are needed too. */
  readonly claims: Set<string>;
  /** `figure point`, split by one space: claims named by description. */
  readonly points: Set<string>;
  /** Ids of drafts; their documents, wholes, sources and claims are needed too. */
  readonly drafts: Set<string>;
  /** Ids of events: those that lines bring along, and those that retractions would have. */
  readonly events: Set<string>;
}

export const emptyReferences = (): References => ({
  topics: new Set(),
  sources: new Set(),
  figures: new Set(),
  documents: new Set(),
  dataSets: new Set(),
  claims: new Set(),
  points: new Set(),
  drafts: new Set(),
  events: new Set(),
});

/**
 * Adds to `references` what a command names. Whoever loads them must follow chains: the topic, whole and merges of a figure; head and merges of
 * a source; publisher of a document or data set; figure and point of a claim named by id; document, whole and voices of a draft.
 */
export const referencesOf = (command: Written, references: References = emptyReferences()): References => {
  const fields = command as Readonly<Record<string, unknown>>;
  add(references.events, command.type === 'claim' ? undefined : lower(fields['id']));
  add(references.topics, command.type === 'topic' ? fields['key'] : fields['topic']);
  for (const name of ['origin', 'publisher', 'speaksFor']) add(references.sources, fields[name]);
  addAll(references.sources, fields['via']);
  add(references.documents, fields['document']);
  add(references.dataSets, fields['dataSet']);
  add(references.figures, fields['figure']);
  addPolicy(references, fields['policy']);
  add(references.drafts, lower(fields['draft']));
  addClaim(references, fields['claim'], fields);
  addClaim(references, fields['cell'], fields);
  addClaim(references, command.type === 'claim' ? fields['partOf'] : undefined, fields);
  bySort(command, fields, references);
  return references;
};

const bySort = (command: Written, fields: Readonly<Record<string, unknown>>, references: References): void => {
  switch (command.type) {
    case 'source':
      add(references.sources, fields['key']);
      add(references.sources, fields['name']);
      addAll(references.sources, fields['aliases']);
      break;
    case 'source-merge':
      add(references.sources, fields['source']);
      add(references.sources, fields['into']);
      break;
    case 'retraction':
      add(references.events, retractionIdOf(command));
      break;
    case 'dispute':
    case 'dispute-withdrawal':
      add(references.sources, fields['by']);
      break;
    case 'figure':
      add(references.figures, fields['key']);
      add(references.figures, fields['partOf']);
      break;
    case 'redefinition':
      add(references.figures, fields['partOf']);
      break;
    case 'figure-merge':
      add(references.figures, fields['into']);
      break;
    case 'move':
      add(references.figures, fields['to']);
      break;
    case 'data-set':
      add(references.dataSets, fields['key']);
      break;
    case 'draft':
      add(references.drafts, lower(fields['id']));
      break;
    case 'document':
      addDocument(fields, references);
      break;
    default:
  }
};

const add = (set: Set<string>, field: unknown): void => {
  if (typeof field === 'string' && field !== '') set.add(field);
};
const addAll = (set: Set<string>, fields: unknown): void => {
  if (Array.isArray(fields)) for (const field of fields) add(set, field);
};
const lower = (field: unknown): unknown => (typeof field === 'string' ? field.toLowerCase() : field);

const addPolicy = (references: References, policy: unknown): void => {
  if (typeof policy !== 'object' || policy === null) return;
  const { source, sources } = policy as { readonly source?: unknown; readonly sources?: unknown };
  add(references.sources, source);
  addAll(references.sources, sources);
};

/** The document itself is looked up by URL, given id, and the id that follows from its particulars. */
const addDocument = (fields: Readonly<Record<string, unknown>>, references: References): void => {
  const text = (name: string): string | undefined => (typeof fields[name] === 'string' ? fields[name] : undefined);
  const identity = {
    url: text('url'),
    publisher: text('publisher') ?? '',
    title: text('title'),
    publishedAt: text('publishedAt'),
    text: text('text'),
  };
  add(references.documents, identity.url ?? identity.title);
  add(references.documents, lower(fields['id']));
  if (Object.values(identity).every((field) => field === undefined || field.isWellFormed()))
    add(references.documents, documentIdOf(identity));
};

/** A claim by id or description, or a cell; a correction may also land on another point than the one it corrects. */
const addClaim = (references: References, ref: unknown, fields: Readonly<Record<string, unknown>>): void => {
  if (typeof ref === 'string') add(references.claims, ref.toLowerCase());
  if (typeof ref !== 'object' || ref === null) return;
  const { figure, origin, dataSet, document } = ref as Readonly<Record<string, unknown>>;
  add(references.figures, figure);
  add(references.sources, origin);
  add(references.dataSets, dataSet);
  add(references.documents, document);
  if (typeof figure !== 'string') return;
  for (const point of [...pointsOf(ref as Readonly<Record<string, unknown>>), ...pointsOf(fields)])
    references.points.add(`${figure} ${point}`);
};

/** Both forms that the period's point can have: which one depends on the kind of the figure. */
const pointsOf = ({ asOf, period }: Readonly<Record<string, unknown>>): readonly string[] => {
  const { start, end } = (typeof period === 'object' && period !== null ? period : {}) as {
    readonly start?: unknown;
    readonly end?: unknown;
  };
  const last = canonical(asOf) ?? canonical(end);
  const first = canonical(start);
  return last === undefined ? [] : first === undefined ? [last] : [last, `${first}/${last}`];
};

const canonical = (text: unknown): string | undefined => (typeof text === 'string' ? readMoment(text, 'UTC')?.written : undefined);
