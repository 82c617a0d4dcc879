import type { SourceBook } from '@factline/domain';
import type { Queryable } from '../../write/queryable.js';
import { type EntryState } from '../state/entry-state.js';
import type { FigureState } from '../state/figure-state.js';
import { loadFigures } from './figures.js';
import { addDisputes } from './points.js';
import { claimColumns, claimStateOf, type StoredClaim, type StoredWithdrawal, withdrawalColumns, withdrawalStateOf } from './rows.js';

/** A figure with every entry that counts; for the rare events that look at a figure as a whole. Undefined where there is none of that key. */
export const loadComplete = async (
  db: Queryable,
  schema: string,
  key: string,
  sources: SourceBook,
): Promise<{ readonly figure: FigureState; readonly entries: readonly EntryState[] } | undefined> => {
  const [figure] = await loadFigures(db, schema, [key], sources);
  if (figure === undefined) return undefined;
  const { rows: claims } = await db.query<StoredClaim>({
    text: `select ${claimColumns(schema)} from ${schema}.claims c where c.figure = $1 and c.until is null and c.state in ('recorded', 'corrected', 'retracted')`,
    values: [figure.id],
  });
  const { rows: withdrawals } = await db.query<StoredWithdrawal>({
    text: `select ${withdrawalColumns} from ${schema}.withdrawals w where w.figure = $1 and w.until is null`,
    values: [figure.id],
  });
  for (const row of claims) addDisputes(figure, row);
  return { figure, entries: [...claims.map((row) => claimStateOf(row, figure.figure.kind)), ...withdrawals.map(withdrawalStateOf)] };
};

/** Claims that left a figure (or all of it) at a position, as they were there. */
export const loadMoved = async (
  db: Queryable,
  schema: string,
  position: string,
  claim: string | undefined,
): Promise<readonly StoredClaim[]> => {
  const { rows } = await db.query<StoredClaim>({
    text: `select ${claimColumns(schema)} from ${schema}.claims c where c.state = 'moved' and c.state_position = $1 and ($2::uuid is null or c.id = $2::uuid)`,
    values: [position, claim ?? null],
  });
  return rows;
};
