import { type FigureState, isHeldAt } from './figure-state.js';

/** How much a fold holds in memory between pages. */
export interface Holding {
  /** Entries, origins and figures at most: an entry takes some 2.7 kB. */
  readonly capacity: number;
}
export const usualHolding: Holding = { capacity: 150_000 };

/** Loaded figures by key, least recently touched first. A merged figure leads to the one it was merged into. */
export interface FigureCache {
  has(key: string): boolean;
  get(key: string): FigureState | undefined;
  set(figure: FigureState): void;
  delete(key: string): void;
  clear(): void;
  /**
   * Forgets what is too much, of what no page later than `committed` touched: old points first, then whole figures. While nothing is
   * being loaded: what a statement under way does not see yet must still be held.
   */
  trim(committed: number): void;
}

export const createFigureCache = ({ capacity }: Holding): FigureCache => {
  const figures = new Map<string, FigureState>();
  const get = (key: string): FigureState | undefined => {
    const figure = figures.get(key);
    if (figure === undefined) return undefined;
    return figure.figure.mergedInto === undefined ? figure : get(figure.figure.mergedInto);
  };
  const size = (): number => {
    let sum = 0;
    for (const figure of figures.values()) sum += sizeOf(figure);
    return sum;
  };
  return {
    has: (key) => figures.has(key),
    get,
    set: (figure) => figures.set(figure.figure.key, figure),
    delete: (key) => figures.delete(key),
    clear: () => figures.clear(),
    trim: (committed) => {
      if (size() <= capacity) return;
      // Not just what is too much: the next pages would have to look for more.
      const room = (capacity * 3) / 4;
      const page = Math.min(committed, restingSince(figures.values(), room));
      for (const figure of figures.values()) shed(figure, page);
      let left = size();
      for (const figure of [...figures.values()].sort((a, b) => a.page - b.page)) {
        if (left <= room) return;
        if (figure.page > committed) continue;
        left -= sizeOf(figure);
        figures.delete(figure.figure.key);
      }
    },
  };
};

const sizeOf = (figure: FigureState): number => figure.entries.size + figure.origins.size + 1;

/** The page after which so many points were touched as there is room for, in entries, beside what figures take themselves. */
const restingSince = (figures: Iterable<FigureState>, room: number): number => {
  const touched = new Map<number, number>();
  let left = room;
  for (const figure of figures) {
    left -= sizeOf(figure) - figure.entries.size;
    for (const { page, cells } of figure.points.values()) {
      let entries = 0;
      for (const cell of cells.values()) entries += cell.entries.length;
      touched.set(page, (touched.get(page) ?? 0) + entries);
    }
  }
  for (const [page, entries] of [...touched].sort(([a], [b]) => b - a)) {
    left -= entries;
    if (left < 0) return page;
  }
  return 0;
};

/** Lets go of the points that no page after `page` touched: they are in the tables, and are loaded again where a claim comes to them. */
const shed = (figure: FigureState, page: number): void => {
  for (const [key, point] of figure.points) {
    if (point.page > page) continue;
    for (const cell of point.cells.values()) for (const { line } of cell.entries) figure.entries.delete(line.entry.id);
    figure.points.delete(key);
    if (isHeldAt(figure, point.endsAt)) figure.heldAfter = point.endsAt;
  }
};
