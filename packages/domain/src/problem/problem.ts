import type { ProblemCode } from './codes.js';

/** One reason why an item is refused. An item lists all of its problems at once (DOMAIN §6). */
export interface Problem {
  readonly code: ProblemCode;
  /** JSON path inside the item, e.g. `period.end`, `value`, `columns.killed`; empty for the whole item. */
  readonly path: string;
  /** A sentence for a person: what was expected, what was received. */
  readonly message: string;
  readonly expected?: string;
  readonly received?: string;
}
