import { seededRandom } from '@factline/testing';

export const topic = 'stress-topic';
const otherTopic = 'stress-other';
const figureKey = (n: number, of = topic): string => `${of}/killed/group-${String(n).padStart(3, '0')}/valley`;

/** Hands lines in; does not wait for their outcome. */
export const handIn = async (url: string, lines: readonly object[]): Promise<string> => {
  const response = await fetch(`${url}/submissions?format=ndjson&name=stress`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => `${JSON.stringify(line)}\n`).join(''),
  });
  if (response.status !== 202) throw new Error(`the load was not taken: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { submission: string }).submission;
};

/** Waits until a submission has ended; all of it must have been recorded. */
export const recorded = async (url: string, id: string): Promise<void> => {
  for (;;) {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query:
          'query ($id: ID!) { submission(id: $id) { state items recorded rejections(first: 1) { nodes { original problems { message } } } } }',
        variables: { id },
      }),
    });
    const { data } = (await response.json()) as { data: { submission: { state: string; items: number; recorded: number } } };
    const { state, items, recorded: done } = data.submission;
    if (state === 'FAILED' || (state === 'DONE' && items !== done))
      throw new Error(`the load was not recorded: ${JSON.stringify(data.submission)}`);
    if (state === 'DONE') return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

let clock = 0;
/** A claim later than all before it, so that it moves its headline. */
const claimOn = (figure: string, random: () => number): object => {
  clock += 1;
  const at = new Date(Date.UTC(2021, 0, 1) + clock * 60_000).toISOString();
  return {
    type: 'claim',
    figure,
    value: String(clock),
    asOf: at,
    publishedAt: at,
    origin: random() < 0.5 ? 'district' : 'agency',
    document: 'https://example.org/stress',
  };
};

/** The topics, sources and figures of the runs, each figure with one claim. */
export const fill = async (url: string, figures: number): Promise<void> => {
  const random = seededRandom(1);
  const lines: object[] = [
    ...[topic, otherTopic].map((key) => ({ type: 'topic', key, title: key })),
    ...['district', 'agency'].map((key) => ({ type: 'source', key, name: key, kind: 'official' })),
    { type: 'document', url: 'https://example.org/stress', publisher: 'agency', publishedAt: '2020-01-01T00:00:00Z' },
  ];
  for (const of of [topic, otherTopic])
    for (let n = 0; n < (of === topic ? figures : 5); n += 1)
      lines.push({
        type: 'figure',
        key: figureKey(n, of),
        topic: of,
        title: figureKey(n, of),
        measure: 'killed',
        population: `group-${String(n).padStart(3, '0')}`,
        place: 'valley',
        unit: 'people',
        kind: 'cumulative',
      });
  await recorded(url, await handIn(url, lines));
  await recorded(
    url,
    await handIn(
      url,
      Array.from({ length: figures }, (_, n) => claimOn(figureKey(n), random)),
    ),
  );
};

/** One small file of claims: mostly on the topic, some on another one. */
export const someClaims = (random: () => number, figures: number, count: number): object[] =>
  Array.from({ length: count }, () =>
    claimOn(random() < 0.2 ? figureKey(Math.floor(random() * 5), otherTopic) : figureKey(Math.floor(random() * figures)), random),
  );

export const handInClaims = async (url: string, claims: readonly object[]): Promise<void> => recorded(url, await handIn(url, claims));
/** One claim on a figure of the topic. */
export const oneClaim = (random: () => number, figure: number): object => claimOn(figureKey(figure), random);
