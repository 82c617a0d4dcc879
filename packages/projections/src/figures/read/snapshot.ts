import type { Page } from '../../read/page.js';
import { toPage } from '../../read/page.js';
import { parameters, type Queryable, statement } from '../../read/statement.js';
import { type FigureColumns, type FigureRow, figureColumns, figureFromRow, figuresFrom } from './figures.js';

export interface SnapshotListing {
  readonly topic?: string | undefined;
  /** Figure keys. */
  readonly figures?: readonly string[] | undefined;
  /** Figures defined by this position. */
  readonly position: string;
  /** Key of the figure that was told last. */
  readonly after?: string | undefined;
  readonly size: number;
}

/** A page of the figures that there were at a position, in order of key; merged ones are left out. */
export const listSnapshot = async (db: Queryable, asked: SnapshotListing): Promise<Page<FigureRow>> => {
  const { values, add } = parameters();
  const where = [`f.id <= ${add(asked.position)}::bigint`, `f.definition->>'mergedInto' is null`];
  if (asked.topic !== undefined) where.push(`f.topic = ${add(asked.topic)}`);
  if (asked.figures !== undefined) where.push(`f.key = any(${add(asked.figures)})`);
  if (asked.after !== undefined) where.push(`f.key > ${add(asked.after)}`);
  const { rows } = await db.query<FigureColumns>(
    statement(`select ${figureColumns} from ${figuresFrom} where ${where.join(' and ')} order by f.key limit ${asked.size + 1}`, values),
  );
  return toPage(rows.map(figureFromRow), asked);
};
