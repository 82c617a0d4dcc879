import { sqlStateOf } from '@factline/database';
import { LaneLost } from '../lane/checkpoint.js';
import { LaneBehind } from '../lane/other-lanes.js';

/** SQLSTATE classes in which what was written is at fault (data exception, integrity constraint), not the server or the connection. */
const dataClasses = ['22', '23'];

/**
 * Whether an error says that some event cannot be folded. A server that is away, a lost lane, a missing table or right is nobody's
 * poison: the page is tried again later.
 */
export const isPoison = (error: unknown): boolean => {
  if (error instanceof LaneLost || error instanceof LaneBehind) return false;
  const state = sqlStateOf(error);
  if (state !== undefined) return dataClasses.includes(state.slice(0, 2));
  return !isAway(error);
};

/** pg's own errors about connections have no SQLSTATE; Node's have a code such as ECONNREFUSED. */
const isAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^E[A-Z]+$/.test(code) || /connection|timeout exceeded|client (was|has) (closed|encountered)|pool/i.test(error.message);
};
