import type { createPool } from '@factline/database';
import type { Actor } from '@factline/domain';
import type { Jobs } from '@factline/jobs';
import type { Queryable } from '@factline/projections/read';
import type { OutcomeWaiter } from '@factline/submissions';
import type { Reading } from '../moment/reading.js';
import type { Loaders } from './loaders.js';
import { createLoaders } from './loaders.js';

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

/** What one request has. */
export interface GatewayContext extends Services {
  readonly requestId: string;
  /** `local` until there is access control; never taken from a client's header. */
  readonly actor: Actor;
  readonly load: Loaders;
  /** Moments that were asked for, resolved once for the whole request. */
  readonly readings: Map<string, Promise<Reading>>;
}

export const localActor: Actor = { kind: 'local', id: 'local', authenticated: false };

export const createContext = (services: Services, requestId: string, actor: Actor = localActor): GatewayContext => ({
  ...services,
  requestId,
  actor,
  load: createLoaders(services),
  readings: new Map(),
});
