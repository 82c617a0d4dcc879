import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/** One part of the page's state, kept in the address: links hold it, and back works. Empty values leave the address. */
export const useUrlState = (): readonly [
  URLSearchParams,
  (changes: Readonly<Record<string, string | undefined>>, isStep?: boolean) => void,
] => {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = useCallback(
    (changes: Readonly<Record<string, string | undefined>>, isStep = false): void => {
      const next = new URLSearchParams(window.location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value === undefined || value === '') next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      // What is typed letter by letter replaces; what is chosen is a step that one can go back from.
      navigate(text === '' ? path : `${path}?${text}`, { replace: !isStep });
    },
    [path, navigate],
  );
  return [new URLSearchParams(search), change];
};
