/** A clock that moves only when told to. Moments are ISO 8601 in UTC. */
export type FixedClock = { now(): string; advance(milliseconds: number): string; set(moment: string): void };

export function fixedClock(start = '2026-01-02T03:04:05.000Z'): FixedClock {
  let at = moment(start);
  return {
    now: () => new Date(at).toISOString(),
    advance: (milliseconds) => {
      at += milliseconds;
      return new Date(at).toISOString();
    },
    set: (next) => {
      at = moment(next);
    },
  };
}

function moment(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`"${text}" is not a moment in ISO 8601`);
  return at;
}
