import type { Figure } from '@factline/domain';
import { latestPosition, type Queryable, statement } from '../../../read/statement.js';
import type { ClockQuestion } from '../clock/question.js';

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
 * The whole of each figure and its parts, by the definitions of the record clock: two statements, whatever their number. A figure that is a
 * part today and was none at the position is left out; one that was a part and is none any more is not found. In the order of the questions.
 */
export const readRelatives = async (db: Queryable, asked: readonly ClockQuestion[]): Promise<Relatives[]> => {
  const present = await readFamily(
    db,
    asked.map(({ figure }) => figure),
  );
  const parts = new Map<string, Relative[]>();
  for (const relative of present.values()) {
    const { partOf } = relative.figure;
    if (partOf !== undefined) parts.set(partOf, [...(parts.get(partOf) ?? []), relative]);
  }
  const familyOf = ({ key, partOf }: Figure): Relative[] => [
    ...(partOf === undefined ? [] : [present.get(partOf)].filter((whole) => whole !== undefined)),
    ...(parts.get(key) ?? []),
  ];
  const past = await readDefinitionsAt(
    db,
    asked.flatMap(({ position, figure }) => (position === latestPosition ? [] : familyOf(figure).map(({ id }) => ({ id, position })))),
  );
  return asked.map(({ figure, position }) => {
    const family = familyOf(figure).flatMap(({ id, figure: today }): Relative[] => {
      const definition = position === latestPosition ? today : past.get(`${id}@${position}`);
      return definition === undefined || definition.mergedInto !== undefined ? [] : [{ id, figure: definition }];
    });
    return {
      whole: family.find((one) => one.figure.key === figure.partOf),
      parts: family.filter((one) => one.figure.partOf === figure.key),
    };
  });
};

/** Wholes and parts of figures as they are defined today, those that were merged into others by now included: they may have stood alone then. By key. */
const readFamily = async (db: Queryable, figures: readonly Figure[]): Promise<ReadonlyMap<string, Relative>> => {
  const { rows } = await db.query<{ id: string; data: Figure }>(
    statement('select id, data from read.definitions where part_of = any($1) or key = any($2) order by key', [
      [...new Set(figures.map(({ key }) => key))],
      [...new Set(figures.flatMap(({ partOf }) => partOf ?? []))],
    ]),
  );
  return new Map(rows.map(({ id, data }) => [data.key as string, { id, figure: data }]));
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
