import { seededRandom } from '@factline/testing';

const sources = ['ministry', 'officials', 'police', 'paper', 'agency', 'moh'];
const days = 6;

/**
 * Claims files as they may be handed in one after the other: every type of line, definitions that come late, claims in any order of
 * publication, corrections of what was claimed files before. Some lines are refused: they name what is not there.
 */
export const randomFiles = ({
  seed,
  files,
  lines,
}: {
  readonly seed: number;
  readonly files: number;
  readonly lines: number;
}): string[] => {
  const random = seededRandom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const day = () => `2024-05-0${1 + below(days)}`;
  const published = () => `${day()}T${String(below(24)).padStart(2, '0')}:${String(below(60)).padStart(2, '0')}:00Z`;
  const figures: string[] = [];
  const known = { figures: new Set<string>(), claims: [] as { figure: string; origin: string; asOf: string }[] };
  const value = () =>
    pick<() => unknown>([
      () => below(200),
      () => `at least ${below(200)}`,
      () => `more than ${below(200)}`,
      () => `${below(90)} to ${90 + below(90)}`,
      () => 'dozens',
      () => 'NR',
      () => ({ qualifier: 'about', number: String(below(200)) }),
    ])();

  const figure = (file: number): object => {
    const measure = `measure-${figures.length}`;
    const key = `flood/${measure}/people/valley`;
    figures.push(key);
    return {
      type: 'figure',
      key,
      topic: 'flood',
      title: `Figure of file ${file}`,
      measure,
      population: 'people',
      place: 'valley',
      unit: 'people',
      kind: pick(['cumulative', 'cumulative', 'stock']),
      baseDate: '2024-05-01',
    };
  };
  const claim = (): object => {
    const asOf = day();
    const at = { figure: pick(figures), origin: pick(sources), asOf };
    known.claims.push(at);
    return {
      type: 'claim',
      ...at,
      value: value(),
      publishedAt: pick([published(), `${asOf}T23:00:00Z`, '2024-05-07']),
      ...(random() < 0.3 ? { document: pick(documents) } : {}),
      ...(random() < 0.2 ? { quote: `words of ${below(50)}` } : {}),
    };
  };
  const documents = ['https://paper.example/a', 'https://paper.example/b'];
  const change = (): object => {
    const at = pick(known.claims);
    const said = { publishedAt: published(), reason: 'said so' };
    return pick<() => object>([
      () => ({ type: 'correction', claim: at, value: below(200), by: pick(['source', 'publisher', 'recorder']), ...said }),
      () => ({ type: 'retraction', cell: at, by: pick(['source', 'publisher']), ...said }),
      () => ({ type: 'retraction', claim: at, by: 'recorder', ...said }),
      () => ({ type: 'dispute', claim: at, by: pick(sources), ...said }),
      () => ({ type: 'dispute-withdrawal', claim: at, by: pick(sources), reason: 'settled' }),
      () => ({ type: 'move', claim: at, to: pick(figures), reason: 'wrong figure' }),
      () => ({ type: 'preference', figure: at.figure, claim: at, reason: 'by hand' }),
      () => ({
        type: 'policy',
        figure: pick(figures),
        policy: pick<object>([
          { name: 'highest' },
          { name: 'envelope' },
          { name: 'priority', sources: ['police', 'ministry'], staleAfter: 'P2D' },
          { name: 'latest' },
        ]),
        reason: 'a choice',
      }),
      () => ({
        type: 'redefinition',
        figure: pick(figures),
        break: random() < 0.5,
        baseDate: '2024-04-01',
        from: day(),
        definition: `definition ${below(9)}`,
        reason: 'another base',
      }),
      () => ({ type: 'annotation', figure: pick(figures), on: day(), text: `remark ${below(9)}`, by: 'editor' }),
      () => ({ type: 'adjustment', figure: pick(figures), on: day(), amount: `-${1 + below(9)}`, by: 'publisher', text: 'counted twice' }),
      () => ({ type: 'source', key: pick(sources), name: `Renamed ${below(3)}`, kind: 'official' }),
      () => ({ type: 'document', url: pick(documents), publisher: 'paper', title: `Title ${below(4)}`, publishedAt: published() }),
    ])();
  };

  return Array.from({ length: files }, (_, file) => {
    const written: object[] = [];
    if (file === 0) {
      written.push({ type: 'topic', key: 'flood', title: 'A flood', timeZone: 'Europe/Kyiv' });
      for (const key of sources)
        written.push({ type: 'source', key, name: key, kind: 'official', ...(key === 'officials' ? { speaksFor: 'ministry' } : {}) });
      for (const url of documents)
        written.push({ type: 'document', url, publisher: 'paper', title: 'A page', publishedAt: '2024-05-02T10:00:00Z' });
      written.push(figure(file));
    }
    for (let n = 0; n < lines; n++) {
      if (n === Math.floor(lines / 2)) written.push(figure(file));
      written.push(known.claims.length < 4 || random() < 0.6 ? claim() : change());
    }
    if (file === 2) written.push({ type: 'source-merge', source: 'moh', into: 'ministry', reason: 'one office' });
    if (file === 3) written.push({ type: 'figure-merge', figure: figures[1], into: figures[0], reason: 'the same people' });
    return written.map((line) => `${JSON.stringify(line)}\n`).join('');
  });
};
