import { type LeasedPart, releaseLease, renewLease } from '@factline/submissions';
import type { Ingest } from '../ingest.js';

/** A lease that is held until it is let go: renewed in the background while the part is worked on. */
export interface HeldLease {
  readonly part: LeasedPart;
  /** True once another worker took it over: nothing more can be recorded under it. */
  isLost(): boolean;
  /** Stops renewing; with `giveBack` somebody else may take the part at once. */
  letGo(options?: { giveBack: boolean }): Promise<void>;
}

export function holdLease({ db, leaseMs, log }: Ingest, part: LeasedPart): HeldLease {
  let lost = false;
  const timer = setInterval(() => {
    renewLease(db, part, leaseMs).then(
      (isHeld) => {
        lost ||= !isHeld;
      },
      (error: unknown) => log.warn({ err: error }, 'a lease was not renewed; tried again soon'),
    );
  }, leaseMs / 3);
  return {
    part,
    isLost: () => lost,
    letGo: async ({ giveBack } = { giveBack: false }) => {
      clearInterval(timer);
      if (giveBack) await releaseLease(db, part);
    },
  };
}
