import type { createPool } from '@factline/database';
import type { Jobs } from '@factline/jobs';
import type { Queryable } from '@factline/projections/read';
import type { OutcomeWaiter } from '@factline/submissions';

/** What the process has, shared by all requests. */
export interface Services {
  /** Read tables: a replica where there is one. */
  readonly read: Queryable;
  /** The primary: submissions are written here, and the log's clock is asked here. */
  readonly primary: ReturnType<typeof createPool>;
  readonly jobs: Pick<Jobs, 'wake'>;
  readonly outcomes: Pick<OutcomeWaiter, 'wait' | 'onProgress'>;
  /** The clock, for flags that depend on it. Milliseconds since 1970. */
  readonly now: () => number;
}
