import { expect } from 'vitest';

/** A decision as the domain returns it: events, nothing to record, or all that is wrong. */
type AnyDecision<Event> =
  | { readonly type: 'events'; readonly events: readonly Event[] }
  | { readonly type: 'already-known' }
  | { readonly type: 'rejected'; readonly problems: readonly { readonly code: string }[] };

export type Decider<State, Command, Event, Decision extends AnyDecision<unknown>> = {
  initialState(): State;
  evolve(state: State, event: Event): State;
  decide(command: Command, state: State): Decision;
};

/**
 * `given(events).when(command).then(events)` over pure functions: no database, no clock.
 * Expected events are compared with `toMatchObject`, so a spec names only what its rule is about; their number is exact.
 */
export function deciderSpecification<State, Command, Event, Decision extends AnyDecision<unknown>>(
  decider: Decider<State, Command, Event, Decision>,
) {
  return (...past: Event[]) => ({
    when: (command: Command) => {
      const state = past.reduce((current, event) => decider.evolve(current, event), decider.initialState());
      const decision = decider.decide(command, state);
      return {
        decision,
        then: (...expected: object[]) => {
          expect(decision).toMatchObject({ type: 'events' });
          if (decision.type !== 'events') return;
          expect(decision.events).toHaveLength(expected.length);
          expect(decision.events).toMatchObject(expected);
        },
        thenAlreadyKnown: () => {
          expect(decision).toMatchObject({ type: 'already-known' });
        },
        /** The codes of all problems, in any order, and no other. */
        thenRejected: (...codes: string[]) => {
          expect(decision).toMatchObject({ type: 'rejected' });
          if (decision.type === 'rejected') expect(decision.problems.map((problem) => problem.code).sort()).toEqual([...codes].sort());
        },
      };
    },
  });
}
