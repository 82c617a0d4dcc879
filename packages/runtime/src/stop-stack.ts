import type { Log } from './log.js';

/** What has to be closed when a service stops, in the order it was opened. Closed in reverse, each once, even if another fails. */
export type StopStack = {
  onStop(name: string, close: () => unknown): void;
  stopAll(): Promise<void>;
};

export function createStopStack(log: Log): StopStack {
  const open: { name: string; close: () => unknown }[] = [];
  return {
    onStop: (name, close) => void open.push({ name, close }),
    async stopAll() {
      for (let next = open.pop(); next; next = open.pop()) {
        try {
          await next.close();
        } catch (error) {
          log.error({ err: error, what: next.name }, 'could not be closed');
        }
      }
    },
  };
}
