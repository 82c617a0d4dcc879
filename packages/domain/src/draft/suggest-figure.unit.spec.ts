import { describe, expect, it } from 'vitest';
import type { FigureCandidate } from './suggest-figure.js';
import { type DraftDimensions, suggestFigures } from './suggest-figure.js';

const figure = (key: string, more: Partial<FigureCandidate> = {}): FigureCandidate => {
  const [topic = '', measure = '', population = '', place = '', kind = 'cumulative'] = key.split('/');
  return { key, topic, title: key, measure, population, place, facets: {}, unit: 'people', kind, ...more } as FigureCandidate;
};
const killed = figure('t/killed/palestinians/gaza-strip');
const asOf = { date: '2021-05-14', basis: 'publication' } as const;
const read = (more: Partial<DraftDimensions> = {}): DraftDimensions =>
  ({ topic: 't', measure: 'killed', population: 'Palestinians', place: 'Gaza Strip', asOf, ...more }) as DraftDimensions;
const keysFor = (draft: DraftDimensions, ...figures: FigureCandidate[]) =>
  suggestFigures(draft, figures).map((one) => ('figure' in one ? `${one.figure} ${one.score}` : `new ${one.definition.key}`));

describe('figures suggested for a draft', () => {
  it('are those of the same dimensions, surely', () => {
    expect(suggestFigures(read(), [killed])).toEqual([{ figure: killed.key, score: 1, why: 'Same measure, population and place.' }]);
  });

  it('are near ones with the reason why they are not the same, best first, and a new one last', () => {
    const near = [
      figure('t/killed/children/gaza-strip'),
      figure('t/killed/palestinians/west-bank'),
      killed,
      figure('t/deaths/palestinians/gaza-strip'),
      figure('t/injured/palestinians/gaza-strip'),
    ];
    const suggested = suggestFigures(read({ place: 'Gaza' }), near);
    expect(suggested.map((one) => ('figure' in one ? one.figure : `new ${one.definition.key}`))).toEqual([
      't/killed/palestinians/gaza-strip',
      't/deaths/palestinians/gaza-strip',
      't/killed/palestinians/west-bank',
      't/killed/children/gaza-strip',
      'new t/killed/palestinians/gaza',
    ]);
    expect(suggested[0]?.why).toBe('Same measure and population; its place is gaza-strip, the text says Gaza.');
    expect(suggested.at(-1)).toMatchObject({
      score: 0,
      definition: { title: 'Palestinians killed in Gaza', unit: 'people', kind: 'cumulative' },
    });
  });

  it.each<[string, Partial<DraftDimensions>, FigureCandidate]>([
    ['singular and plural', { population: 'Palestinian' }, killed],
    ['an article', { place: 'the Gaza Strip' }, killed],
    ['one of a group', { population: 'child' }, figure('t/killed/children/gaza-strip')],
    ['people in general', { population: undefined as never, place: undefined as never }, figure('t/killed/people/anywhere')],
    [
      'a word that the extractor has no measure for',
      { measure: 'other:drones', population: 'drones' },
      figure('t/drones/drones/gaza-strip'),
    ],
    [
      'a day on which it was said',
      { asOf: { date: '2021-05-14', basis: 'stated' }, period: { text: 'on Friday', start: '2021-05-14', end: '2021-05-14' } },
      killed,
    ],
    ['a total since a day', { period: { text: 'since Monday', start: '2021-05-10', end: '2021-05-14' } }, killed],
    [
      'a stretch, of a flow',
      { period: { text: 'overnight', start: '2021-05-13', end: '2021-05-14' } },
      figure('t/killed/palestinians/gaza-strip/flow'),
    ],
  ])('are the same by %s', (_by, more, candidate) => {
    const [first] = suggestFigures(read(more), [candidate]);
    expect(first).toMatchObject({ figure: candidate.key, score: 1 });
  });

  it('are never of another topic, another measure, or merged into another', () => {
    const none = [
      figure('u/killed/palestinians/gaza-strip'),
      figure('t/injured/palestinians/gaza-strip'),
      { ...killed, mergedInto: 'x' } as FigureCandidate,
    ];
    expect(keysFor(read({ place: 'Rafah' }), ...none)).toEqual(['new t/killed/palestinians/rafah']);
  });

  it('hold a joint group apart from its parts', () => {
    const [first] = suggestFigures(read({ population: 'women and children' }), [
      figure('t/killed/children/gaza-strip'),
      figure('t/killed/women-and-children/gaza-strip'),
    ]);
    expect(first).toMatchObject({ figure: 't/killed/women-and-children/gaza-strip', score: 1 });
  });

  it('are looked for everywhere where no topic is given; then a new one has none', () => {
    const { topic: _none, ...anywhere } = read();
    const suggested = suggestFigures(anywhere, [killed, figure('u/killed/palestinians/gaza-strip')]);
    expect(suggested.map((one) => ('figure' in one ? one.figure : one.definition))).toEqual([
      killed.key,
      'u/killed/palestinians/gaza-strip',
      expect.objectContaining({ key: 'killed/palestinians/gaza-strip' }),
    ]);
    expect(suggested.at(-1)).not.toHaveProperty('definition.topic');
  });

  it.each<[string, Partial<DraftDimensions>, object]>([
    ['a group by its plural', { population: 'soldier' }, { key: 't/killed/soldiers/gaza-strip', title: 'Soldiers killed in Gaza Strip' }],
    ['a place without its article', { place: 'the West Bank' }, { place: 'west-bank' }],
    ['groups in their own unit', { measure: 'evicted', population: 'Palestinian families' }, { unit: 'families' }],
    ['what is no person in its own unit', { measure: 'homes-destroyed', population: 'homes' }, { unit: 'homes' }],
    ['a level as a stock', { measure: 'missing' }, { kind: 'stock', key: 't/missing/palestinians/gaza-strip/stock' }],
  ])('define %s', (_what, more, definition) => {
    expect(suggestFigures(read(more), []).at(-1)).toMatchObject({ definition });
  });

  it('define what can be defined, whatever the words', () => {
    for (const population of ['Żołnierze', '人', '  ', "Hamas' fighters & others", 'x'.repeat(5000)]) {
      const last = suggestFigures(read({ population }), []).at(-1);
      expect(last).toMatchObject({ definition: { population: expect.stringMatching(/^[a-z0-9]+(?:-[a-z0-9]+)*$/) } });
    }
  });
});
