import { type Decision } from '@factline/client';
import { useCallback, useEffect, useState } from 'react';

export interface Decisions {
  readonly all: ReadonlyMap<string, Decision>;
  readonly set: (id: string, decision: Decision | undefined) => void;
  /** Those that were recorded are no longer pending. */
  readonly forget: (ids: Iterable<string>) => void;
}

/** Decisions of one document until they are recorded; a reload of the page keeps them, another tab does not see them. */
export const useDecisions = (document: string): Decisions => {
  const name = `factline-review:${document}`;
  const [all, setAll] = useState<ReadonlyMap<string, Decision>>(() => read(name));
  useEffect(() => {
    try {
      if (all.size === 0) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, JSON.stringify([...all]));
    } catch {
      // No storage in this browser: a reload forgets.
    }
  }, [all, name]);
  const change = useCallback((work: (next: Map<string, Decision>) => void) => {
    setAll((known) => {
      const next = new Map(known);
      work(next);
      return next;
    });
  }, []);
  return {
    all,
    set: useCallback(
      (id, decision) =>
        change((next) => {
          if (decision === undefined) next.delete(id);
          else next.set(id, decision);
        }),
      [change],
    ),
    forget: useCallback(
      (ids) =>
        change((next) => {
          for (const id of ids) next.delete(id);
        }),
      [change],
    ),
  };
};

const read = (name: string): ReadonlyMap<string, Decision> => {
  try {
    return new Map(JSON.parse(sessionStorage.getItem(name) ?? '[]') as [string, Decision][]);
  } catch {
    return new Map();
  }
};
