import { durationMs } from '../period/duration.js';
import type { Instant } from '../period/period.js';
import type { Standing } from './standing.js';

/** DOMAIN §4: the window of highest, lowest, envelope and median, where the choice names none. */
export const defaultWindow = 'P3D';

/** Newest held of any of these claims; the moment ages are measured against. */
export const newestHeld = (standings: readonly Standing[]): Instant | undefined =>
  standings.reduce<Instant | undefined>(
    (newest, standing) => (newest === undefined || standing.claim.held > newest ? standing.claim.held : newest),
    undefined,
  );

/** Splits claims into those held within `window` (ISO 8601 duration) of `newest`, and the rest. */
export const withinWindow = (
  standings: readonly Standing[],
  window: string,
  newest = newestHeld(standings),
): { readonly inside: Standing[]; readonly outside: Standing[] } => {
  const inside: Standing[] = [];
  const outside: Standing[] = [];
  const limit = newest === undefined ? 0 : Date.parse(newest) - durationMs(window);
  for (const standing of standings) (Date.parse(standing.claim.held) >= limit ? inside : outside).push(standing);
  return { inside, outside };
};
