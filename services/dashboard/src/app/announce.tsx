import { useSyncExternalStore } from 'react';

let said = '';
let waiting: string[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Changes that come together are told together, so that a screen reader is not flooded. Milliseconds. */
const gatherMs = 1_200;

/** Tells screen readers, politely. */
export const announce = (text: string): void => {
  waiting.push(text);
  if (timer !== undefined) return;
  timer = setTimeout(() => {
    said = waiting.length <= 3 ? waiting.join(' ') : `${waiting.length} changes. The last: ${waiting.at(-1)}`;
    waiting = [];
    timer = undefined;
    for (const listener of listeners) listener();
  }, gatherMs);
};

export const Announcer = () => {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => said,
  );
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="announcer">
      {text}
    </div>
  );
};
