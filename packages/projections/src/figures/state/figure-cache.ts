import type { FigureState } from './figure-state.js';

/** Entries and standings that are kept over pages at most: some hundred bytes to two kilobytes each. */
const capacity = 60_000;

/** Loaded figures by key, least recently touched first. A merged figure leads to the one it was merged into. */
export interface FigureCache {
  has(key: string): boolean;
  get(key: string): FigureState | undefined;
  set(figure: FigureState): void;
  delete(key: string): void;
  clear(): void;
  /** Forgets what is too much, of what no page later than `page` touched. */
  trim(page: number): void;
}

export const createFigureCache = (): FigureCache => {
  const figures = new Map<string, FigureState>();
  const get = (key: string): FigureState | undefined => {
    const figure = figures.get(key);
    if (figure === undefined) return undefined;
    return figure.figure.mergedInto === undefined ? figure : get(figure.figure.mergedInto);
  };
  return {
    has: (key) => figures.has(key),
    get,
    set: (figure) => figures.set(figure.figure.key, figure),
    delete: (key) => figures.delete(key),
    clear: () => figures.clear(),
    trim: (page) => {
      let size = 0;
      for (const figure of figures.values()) size += figure.entries.size + figure.origins.size + 1;
      if (size <= capacity) return;
      for (const figure of [...figures.values()].sort((a, b) => a.page - b.page)) {
        if (size <= capacity / 2) return;
        if (figure.page > page) continue;
        size -= figure.entries.size + figure.origins.size + 1;
        figures.delete(figure.figure.key);
      }
    },
  };
};
