import type { Source, SourceBook, SourceKey } from '@factline/domain';
import { type Queryable, statement } from '../../../read/statement.js';
import { linkedSources, type SourceLinks } from '../../source/source-book.js';

type Links = ReadonlyMap<SourceKey, SourceLinks>;

/** How these sources counted at each position: merges and `speaksFor` obey the record clock alone. One statement for each link of the longest chain. */
export const readSourceBooks = async (
  db: Queryable,
  positions: readonly string[],
  keys: readonly string[],
): Promise<ReadonlyMap<string, SourceBook>> => {
  const links = new Map<string, Map<SourceKey, SourceLinks>>(positions.map((position) => [position, new Map()]));
  let wanted = [...links.keys()].flatMap((position) => [...new Set(keys)].map((key) => ({ position, key: key as SourceKey })));
  while (wanted.length > 0) {
    const found = await readVersions(db, wanted);
    for (const [i, { position, key }] of wanted.entries()) links.get(position)?.set(key, linksOf(found[i]));
    wanted = [...links].flatMap(([position, known]) => linkedBeyond(known).map((key) => ({ position, key })));
  }
  return new Map([...links].map(([position, known]) => [position, linkedSources(known)]));
};

const linksOf = (source: Source | null | undefined): SourceLinks => ({ speaksFor: source?.speaksFor, mergedInto: source?.mergedInto });

const linkedBeyond = (known: Links): SourceKey[] => [
  ...new Set(
    [...known.values()].flatMap(({ speaksFor, mergedInto }) =>
      [speaksFor, mergedInto].filter((key): key is SourceKey => key !== undefined && !known.has(key)),
    ),
  ),
];

const readVersions = async (
  db: Queryable,
  wanted: readonly { readonly position: string; readonly key: SourceKey }[],
): Promise<(Source | null)[]> => {
  const { rows } = await db.query<{ data: Source | null }>(
    statement(
      `select v.data from unnest($1::text[], $2::bigint[]) with ordinality q(key, position, n)
       left join lateral (
         select v.data from read.source_versions v where v.key = q.key and v.position <= q.position order by v.position desc limit 1) v on true
       order by q.n`,
      [wanted.map(({ key }) => key), wanted.map(({ position }) => position)],
    ),
  );
  return rows.map(({ data }) => data);
};
