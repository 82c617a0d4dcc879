import type { Figure } from '@factline/domain';
import { latestPosition, type Queryable, statement } from '../../../read/statement.js';
import type { ClockQuestion } from '../clock/question.js';
import { readFigures } from '../figures.js';

/** A whole or a part of a figure, as it was defined at the position of the question. */
export interface Relative {
  /** `figures.id`. */
  readonly id: string;
  readonly figure: Figure;
}
export interface Relatives {
  readonly whole: Relative | undefined;
  readonly parts: readonly Relative[];
}

/**
 * The whole of each figure and its parts, by the definitions of the record clock: three statements, whatever their number. A figure that is a
 * part today and was none at the position is left out; one that was a part and is none any more is not found. In the order of the questions.
 */
export const readRelatives = async (db: Queryable, asked: readonly ClockQuestion[]): Promise<Relatives[]> => {
  const keys = [...new Set(asked.map(({ figure }) => figure.key as string))];
  const parts = await readAllParts(db, keys);
  const wanted = [...new Set([...[...parts.values()].flat(), ...asked.flatMap(({ figure }) => figure.partOf ?? [])])];
  if (wanted.length === 0) return asked.map(() => ({ whole: undefined, parts: [] }));
  const rows = new Map((await readFigures(db, wanted)).map((row) => [row.definition.key as string, row]));
  const past = await readDefinitionsAt(
    db,
    asked.flatMap(({ position, figure }) =>
      position === latestPosition ? [] : relatedKeys(figure, parts).flatMap((key) => ({ id: rows.get(key)?.id ?? '0', position })),
    ),
  );
  return asked.map(({ figure, position }) => {
    const relative = (key: string): Relative[] => {
      const row = rows.get(key);
      const definition = position === latestPosition ? row?.definition : past.get(`${row?.id}@${position}`);
      return row === undefined || definition === undefined || definition.mergedInto !== undefined
        ? []
        : [{ id: row.id, figure: definition }];
    };
    return {
      whole: figure.partOf === undefined ? undefined : relative(figure.partOf)[0],
      parts: (parts.get(figure.key) ?? []).flatMap(relative).filter((part) => part.figure.partOf === figure.key),
    };
  });
};

const relatedKeys = ({ key, partOf }: Figure, parts: ReadonlyMap<string, readonly string[]>): string[] => [
  ...(partOf === undefined ? [] : [partOf]),
  ...(parts.get(key) ?? []),
];

/** For each of these figures the keys of its parts in order, those that were merged into others by now included: they may have stood alone then. */
const readAllParts = async (db: Queryable, keys: readonly string[]): Promise<ReadonlyMap<string, string[]>> => {
  const { rows } = await db.query<{ part_of: string; key: string }>(
    statement('select part_of, key from read.definitions where part_of = any($1) order by part_of, key', [keys]),
  );
  const parts = new Map<string, string[]>();
  for (const { part_of, key } of rows) parts.set(part_of, [...(parts.get(part_of) ?? []), key]);
  return parts;
};

/** What these figures were defined as at these positions, by `id@position`; those that were not defined yet are left out. */
const readDefinitionsAt = async (
  db: Queryable,
  asked: readonly { readonly id: string; readonly position: string }[],
): Promise<ReadonlyMap<string, Figure>> => {
  if (asked.length === 0) return new Map();
  const { rows } = await db.query<{ id: string; at: string; data: Figure }>(
    statement(
      `select q.figure as id, q.at, v.data from unnest($1::bigint[], $2::bigint[]) q(figure, at)
       cross join lateral (
         select v.data from read.figure_versions v where v.figure = q.figure and v.position <= q.at order by v.position desc limit 1) v`,
      [asked.map(({ id }) => id), asked.map(({ position }) => position)],
    ),
  );
  return new Map(rows.map(({ id, at, data }) => [`${id}@${at}`, data]));
};
