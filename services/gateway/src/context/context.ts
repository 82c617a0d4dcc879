import type { Actor } from '@factline/domain';
import type { Reading } from '../moment/reading.js';
import type { Loaders } from './loaders.js';
import { createLoaders } from './loaders.js';
import type { Services } from './services.js';

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
