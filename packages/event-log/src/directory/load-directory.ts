import {
  createDirectory,
  type DirectoryKind,
  directoryKinds,
  type KnownClaim,
  type MovingDirectory,
  type References,
} from '@factline/domain';
import type { Queryable } from '../queryable.js';
import { type Definitions, loadDefinitions, noDefinitions, type Wanted } from './definitions.js';
import { claimsById, claimsNear, idOf, knownClaim, type StoredClaim } from './known-claims.js';
import { draftsById, leadsOn } from './known-drafts.js';

/** What to load: the references of one or more commands (`referencesOf` of the domain); absent kinds are none. */
export type DirectoryReferences = { readonly [Kind in keyof References]?: Iterable<string> };

export type LoadedDirectory = MovingDirectory & {
  /** Version of every stream as it was loaded, to be expected by what is decided on it. A stream that is not in it has no event. */
  readonly versions: ReadonlyMap<string, number>;
};

/**
 * The part of the ingest directory that some commands need, with all that it leads to, as a snapshot that `apply` moves on.
 * Two to seven statements, whatever the number of references. Versions belong to exactly the data they come with; anything else may
 * be a moment older or newer, which is why versions are expected at the append.
 */
export async function loadDirectory(db: Queryable, references: DirectoryReferences): Promise<LoadedDirectory> {
  const definitions = noDefinitions();
  const drafts = await draftsById(db, references.drafts ?? []);
  const draftsLead = leadsOn(drafts);
  const [claims, events] = await Promise.all([
    claimsById(db, [...(references.claims ?? []), ...draftsLead.claims]),
    knownEvents(db, references.events ?? []),
    loadDefinitions(db, [...wantedBy(references), ...wantedBy(draftsLead)], definitions),
  ]);
  const found = new Map(claims.map((claim) => [idOf(claim), claim]));
  // Whoever corrects a claim must see its whole point: which claims came after it there, and whether the new one is known.
  await loadDefinitions(db, claims.flatMap(figureOf), definitions);
  const points = new Set(references.points);
  for (const claim of known(claims, definitions)) points.add(`${claim.cell.figure} ${claim.cell.point}`);
  const near = await claimsNear(db, points);
  for (const claim of near) found.set(idOf(claim), claim);
  await loadDefinitions(db, near.flatMap(figureOf), definitions);

  const directory = createDirectory({
    topics: definitions.topic.values(),
    sources: definitions.source.values(),
    figures: definitions.figure.values(),
    documents: definitions.document.values(),
    dataSets: definitions['data-set'].values(),
    claims: known([...found.values()], definitions),
    drafts,
    events,
    keys: await suggestions(db, definitions),
  });
  return { ...directory, versions: definitions.versions };
}

function wantedBy({ topics = [], sources = [], figures = [], documents = [], dataSets = [], points = [] }: DirectoryReferences): Wanted[] {
  const of = (kind: DirectoryKind, names: Iterable<string>) => [...names].map((name) => ({ kind, name }));
  return [
    ...of('topic', topics),
    ...of('source', sources),
    ...of('figure', figures),
    ...of(
      'figure',
      [...points].map((place) => place.slice(0, place.lastIndexOf(' '))),
    ),
    ...of('document', documents),
    ...of('data-set', dataSets),
  ];
}

const figureOf = ({ facts, movedTo }: StoredClaim): Wanted[] => [
  { kind: 'figure', name: facts.figure },
  { kind: 'source', name: facts.origin },
  ...(movedTo ? [{ kind: 'figure' as const, name: movedTo.figure }] : []),
];

function known(claims: readonly StoredClaim[], { figure }: Definitions): KnownClaim[] {
  return claims.flatMap((claim) => {
    const kind = figure.get(claim.facts.figure)?.kind;
    return kind === undefined ? [] : [knownClaim(claim, kind)];
  });
}

export const knownEventsStatement = { name: 'log-known-events', text: 'select id from log.events where id = any ($1::uuid[])' };
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function knownEvents(db: Queryable, ids: Iterable<string>): Promise<string[]> {
  const wanted = [...ids].filter((id) => uuid.test(id));
  if (wanted.length === 0) return [];
  const { rows } = await db.query({ ...knownEventsStatement, values: [wanted] });
  return rows.map(({ id }) => id);
}

const suggestedKeys = 2000;

/** Keys to suggest from, for the kinds of which something was asked for that does not exist. */
async function suggestions(db: Queryable, { asked, ...definitions }: Definitions): Promise<Partial<Record<DirectoryKind, string[]>>> {
  const missing = directoryKinds.filter(
    (kind) =>
      kind !== 'document' && [...asked].some((one) => one.startsWith(`${kind} `) && !definitions[kind].has(one.slice(kind.length + 1))),
  );
  if (missing.length === 0) return {};
  const { rows } = await db.query({
    name: 'log-suggested-keys',
    text: `select k.kind, array(select d.key from log.definitions d where d.kind = k.kind order by d.key limit $2) as keys from unnest($1::text[]) as k(kind)`,
    values: [missing, suggestedKeys],
  });
  return Object.fromEntries(rows.map(({ kind, keys }: { kind: DirectoryKind; keys: string[] }) => [kind, keys]));
}
