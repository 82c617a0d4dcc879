import { type DataSet, type DirectoryKind, type Document, type Figure, foldedName, type Source, type Topic } from '@factline/domain';
import type { Queryable } from '../queryable.js';

export const definitionsStatement = {
  name: 'log-definitions',
  text: `select d.kind, d.key, d.data, h.version
    from (
      select w.kind, w.key from unnest($1::text[], $2::text[]) as w(kind, key)
      union
      select n.kind, n.key from unnest($1::text[], $3::text[]) as w(kind, name) join log.definition_names n on n.kind = w.kind and n.name = w.name
    ) found
    join log.definitions d on d.kind = found.kind and d.key = found.key
    left join log.stream_heads h on h.stream = case d.kind when 'data-set' then 'dataset' else d.kind end || ':' || d.key`,
};

export type Definitions = {
  readonly topic: Map<string, Topic>;
  readonly source: Map<string, Source>;
  readonly figure: Map<string, Figure>;
  readonly document: Map<string, Document>;
  readonly 'data-set': Map<string, DataSet>;
  /** Version of the stream of everything loaded; a stream that is not in it has no event. */
  readonly versions: Map<string, number>;
  /** What was asked for, by kind and name as asked. */
  readonly asked: Set<string>;
};

export const noDefinitions = (): Definitions => ({
  topic: new Map(),
  source: new Map(),
  figure: new Map(),
  document: new Map(),
  'data-set': new Map(),
  versions: new Map(),
  asked: new Set(),
});

export type Wanted = { readonly kind: DirectoryKind; readonly name: string };

/** Adds what is wanted, and all that it leads to, to `loaded`: one statement for each step of the longest chain, usually two. */
export async function loadDefinitions(db: Queryable, first: readonly Wanted[], loaded: Definitions): Promise<void> {
  let wanted = fresh(first, loaded);
  while (wanted.length > 0) {
    const { rows } = await db.query({
      ...definitionsStatement,
      values: [
        wanted.map(({ kind }) => kind),
        wanted.map(({ name }) => name),
        wanted.map(({ kind, name }) => (kind === 'source' ? foldedName(name) : name)),
      ],
    });
    const next: Wanted[] = [];
    for (const { kind, key, data, version } of rows as { kind: DirectoryKind; key: string; data: never; version: number | null }[]) {
      (loaded[kind] as Map<string, unknown>).set(key, data);
      loaded.asked.add(`${kind} ${key}`);
      if (version !== null) loaded.versions.set(`${kind === 'data-set' ? 'dataset' : kind}:${key}`, version);
      next.push(...leadsTo[kind](data));
    }
    wanted = fresh(next, loaded);
  }
}

function fresh(wanted: readonly Wanted[], { asked }: Definitions): Wanted[] {
  return wanted.filter(({ kind, name }) => {
    // PostgreSQL holds no NUL and no lone surrogate, so nothing is called so.
    if (asked.has(`${kind} ${name}`) || name.includes('\u0000') || !name.isWellFormed()) return false;
    asked.add(`${kind} ${name}`);
    return true;
  });
}

const want = (kind: DirectoryKind, ...names: readonly (string | undefined)[]): Wanted[] =>
  names.flatMap((name) => (name === undefined ? [] : [{ kind, name }]));

/** What a definition cannot be understood without. */
const leadsTo: { readonly [Kind in DirectoryKind]: (data: never) => Wanted[] } = {
  topic: () => [],
  source: ({ speaksFor, mergedInto }: Source) => want('source', speaksFor, mergedInto),
  figure: ({ topic, partOf, mergedInto, policy }: Figure) => [
    ...want('topic', topic),
    ...want('figure', partOf, mergedInto),
    ...want('source', 'source' in policy ? policy.source : undefined, ...('sources' in policy ? policy.sources : [])),
  ],
  document: ({ publisher }: Document) => want('source', publisher),
  'data-set': ({ publisher }: DataSet) => want('source', publisher),
};
