import { describe, expect, it } from 'vitest';
import { arrange } from './arrange.js';
import type { BoardFigure } from './use-board.js';

const figure = (title: string, measure: string, point: string | null, position: string, given: object = {}): BoardFigure =>
  ({
    key: title,
    title,
    measure,
    definition: null,
    kind: 'CUMULATIVE',
    standings: [{ origin: { key: 'ministry', name: 'The Ministry' } }],
    current: { value: point === null ? null : { point }, status: 'AGREED', flags: [], revision: { position } },
    ...given,
  }) as unknown as BoardFigure;
const board = [
  figure('Homes lost', 'homes-destroyed', '9', '7'),
  figure('People hurt', 'injured', '50', '3'),
  figure('Children killed', 'killed', '31', '10'),
  figure('People killed', 'killed', '125', '9'),
  figure('Killed per day', 'killed', '900', '1', { kind: 'FLOW' }),
];
const none = { text: '', status: '', source: '', sort: 'measure' } as const;
const titles = (filters: Parameters<typeof arrange>[1]) =>
  arrange(board, filters).flatMap(({ figures }) => figures.map(({ title }) => title));

describe('a board', () => {
  it('puts lives first, the largest number first, flows after totals', () =>
    expect(arrange(board, none).map(({ name, figures }) => [name, figures.map(({ title }) => title)])).toEqual([
      ['Killed', ['People killed', 'Children killed', 'Killed per day']],
      ['Injured', ['People hurt']],
      ['Homes destroyed', ['Homes lost']],
    ]));
  it('finds by every word, sources included', () => {
    expect(titles({ ...none, text: 'killed child' })).toEqual(['Children killed']);
    expect(titles({ ...none, text: 'ministry HURT' })).toEqual(['People hurt']);
    expect(titles({ ...none, text: 'nothing' })).toEqual([]);
  });
  it('sorts by the position of the last change, as a number and not as a text', () =>
    expect(titles({ ...none, sort: 'changed' })).toEqual([
      'Children killed',
      'People killed',
      'Homes lost',
      'People hurt',
      'Killed per day',
    ]));
  it('filters by status and source', () => {
    expect(titles({ ...none, status: 'CONTESTED' })).toEqual([]);
    expect(titles({ ...none, source: 'ministry' })).toHaveLength(5);
    expect(titles({ ...none, source: 'other' })).toEqual([]);
  });
});
