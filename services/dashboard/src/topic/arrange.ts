import { fromKey } from '../words/label.js';
import type { BoardFigure } from './use-board.js';

export type Sorting = 'measure' | 'changed' | 'title' | 'largest';

export interface Filters {
  readonly text: string;
  readonly status: string;
  readonly source: string;
  readonly sort: Sorting;
}

export interface Group {
  readonly name: string | undefined;
  readonly figures: readonly BoardFigure[];
}

/** What is looked for first: lives, then bodies, then homes; the rest by name. */
const measureOrder = ['killed', 'missing', 'injured', 'detained', 'displaced'];
const rank = (measure: string): number => {
  const at = measureOrder.indexOf(measure);
  return at < 0 ? measureOrder.length : at;
};

const sizeOf = (figure: BoardFigure): number => Number(figure.current.value?.point ?? -1);
const changedAt = (figure: BoardFigure): bigint => BigInt(figure.current.revision?.position ?? '0');
const { compare } = new Intl.Collator();
const byTitle = (a: BoardFigure, b: BoardFigure): number => compare(a.title, b.title);
const bySize = (a: BoardFigure, b: BoardFigure): number => sizeOf(b) - sizeOf(a) || byTitle(a, b);
const byChange = (a: BoardFigure, b: BoardFigure): number =>
  changedAt(a) === changedAt(b) ? byTitle(a, b) : changedAt(a) < changedAt(b) ? 1 : -1;

/** Whether every word stands somewhere in what the figure is called or counts. */
const matches = (figure: BoardFigure, text: string): boolean => {
  const place =
    `${figure.title} ${figure.key} ${figure.definition ?? ''} ${figure.standings.map(({ origin }) => origin.name).join(' ')}`.toLocaleLowerCase();
  return text
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => place.includes(word));
};

/** The figures that pass, in groups by what they count, or in one list in the order asked for. */
export const arrange = (figures: readonly BoardFigure[], { text, status, source, sort }: Filters): readonly Group[] => {
  const found = figures.filter(
    (figure) =>
      matches(figure, text) &&
      (status === '' || figure.current.status === status || figure.current.flags.some(({ code }) => code === status)) &&
      (source === '' || figure.standings.some(({ origin }) => origin.key === source)),
  );
  if (sort !== 'measure')
    return found.length === 0
      ? []
      : [{ name: undefined, figures: found.toSorted(sort === 'title' ? byTitle : sort === 'largest' ? bySize : byChange) }];
  const groups = Map.groupBy(found, ({ measure }) => measure);
  return (
    [...groups]
      .sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b))
      // Flows are another kind of number than totals: they come after them.
      .map(([measure, members]) => ({
        name: fromKey(measure),
        figures: members.toSorted((a, b) => Number(a.kind === 'FLOW') - Number(b.kind === 'FLOW') || bySize(a, b)),
      }))
  );
};
