import { createPool } from '@factline/database';
import type { Figure, NewEvent, PolicyChoice } from '@factline/domain';
import { createLogWriter } from '@factline/event-log';
import { createFolder, createLaneWorker, liveLanes } from '@factline/projections';
import {
  type ClockQuestion,
  latestPosition,
  listPointsBy,
  listVintages,
  readAnswersBy,
  readFigures,
  readHeadlinesAt,
  readPointsBy,
} from '@factline/projections/read';
import { Client, type Pool } from 'pg';
import { prepareJobs, startService } from '../contract/stack.js';
import { type BenchServer, benchServer } from './bench-server.js';
import { definition, history, minuteMs, type ReadFigure, sourcesAndTopics, startsAt } from './readings-log.js';
import { grouped, median, percentile, secondsOf } from './statistics.js';

/*
 * Readings of the past of a figure with very many claims, beside the same of one with ten: at the 1st, 50th and 99th percentile of each clock, by one
 * clock, by all three and by clocks that lie far apart; with policies of one's own; through the read functions and through GraphQL. Series of 100
 * points and a board of 50 figures at a past moment, beside the present. Readings are interleaved; medians.
 *
 *   FACTLINE_BENCH_REVISIONS   claims of the large figure; default 50 000, published numbers use 1 000 000
 *   FACTLINE_BENCH_ROUNDS      default 60
 */
const wanted = Number(process.env['FACTLINE_BENCH_REVISIONS'] ?? 50_000);
const rounds = Number(process.env['FACTLINE_BENCH_ROUNDS'] ?? 60);
const meta = { actor: { kind: 'system', id: 'bench', authenticated: true } } as const;
const large: ReadFigure = { topic: 'large', key: 'large/displaced/people/there', claims: wanted };
const small: ReadFigure = { topic: 'small', key: 'small/displaced/people/there', claims: 10 };
const board = Array.from({ length: 50 }, (_, n): ReadFigure => ({ topic: 'board', key: `board/displaced/people/place-${n}`, claims: 400 }));
const percents = [1, 50, 99] as const;

/** Where a figure's claims lie on each clock. */
interface Span {
  readonly figure: ReadFigure;
  readonly id: string;
  readonly definition: Figure;
  readonly first: number;
  readonly last: number;
}
type Clock = 'record' | 'publication' | 'reference';
type Moments = Partial<Record<Clock, number>>;

export async function run(): Promise<void> {
  const server = await benchServer();
  try {
    process.stdout.write(`${await server.describe()}\n${grouped(wanted)} claims on one figure, 10 on the other, ${rounds} rounds\n`);
    await prepareJobs(server.url);
    const spans = await fillLog(server);
    const pool = createPool({ url: server.urlOf('gateway'), max: 4, applicationName: 'bench' });
    const gateway = await startService('gateway', server.urlOf('gateway'), { NODE_ENV: 'production' });
    try {
      await byFunctions(pool, spans);
      await byGraphql(`http://127.0.0.1:${gateway.port}/graphql`, spans);
    } finally {
      await gateway.stop();
      await pool.end();
    }
  } finally {
    await server.stop();
  }
}

async function fillLog(server: BenchServer): Promise<{ large: Span; small: Span; board: Span }> {
  const ingest = createPool({ url: server.urlOf('ingest'), max: 1 });
  const pool = createPool({ url: server.urlOf('projector'), max: 4 });
  const writer = createLogWriter(ingest);
  let position = 0;
  const append = async (events: Iterable<NewEvent>): Promise<{ first: number; last: number }> => {
    const first = position + 1;
    let batch: NewEvent[] = [];
    const flush = async () => {
      if (batch.length > 0) await writer.append({ events: batch, meta });
      position += batch.length;
      batch = [];
    };
    for (const event of events) if (batch.push(event) === 1000) await flush();
    await flush();
    return { first, last: position };
  };
  const appended = await secondsOf(async () => {
    await append([...sourcesAndTopics(['large', 'small', 'board']), ...[large, small, ...board].map(definition)]);
  });
  const places: Record<string, { first: number; last: number }> = {};
  const filled = await secondsOf(async () => {
    places['small'] = await append(history(small));
    places['board'] = await append(interleaved(board.map(history)));
    places['large'] = await append(history(large));
  });
  const lanes = await liveLanes(pool);
  const projected = await secondsOf(async () => {
    for (const lane of lanes) await createLaneWorker({ pool, lane, folder: createFolder(lane), pageEvents: 5000 }).catchUp();
  });
  process.stdout.write(
    `${grouped(position)} events appended in ${Math.round(appended + filled)} s, projected in ${Math.round(projected)} s (${grouped(position / projected)}/s)\n`,
  );
  const figures = await readFigures(pool, [large.key, small.key, board[0]!.key]);
  const spanOf = (figure: ReadFigure, place: { first: number; last: number }): Span => {
    const row = figures.find(({ definition: { key } }) => key === figure.key)!;
    return { figure, id: row.id, definition: row.definition, ...place };
  };
  await writer.close();
  await ingest.end();
  await pool.end();
  const admin = new Client({ connectionString: server.url });
  await admin.connect();
  await admin.query('vacuum analyze');
  const { rows } = await admin.query("select count(*) as n from read.revisions where headline and kind = 'revision' and topic = 'large'");
  process.stdout.write(`${grouped(Number(rows[0].n))} revisions of the large figure's headline\n`);
  await admin.end();
  return { large: spanOf(large, places['large']!), small: spanOf(small, places['small']!), board: spanOf(board[0]!, places['board']!) };
}

function* interleaved(histories: readonly Generator<NewEvent>[]): Generator<NewEvent> {
  for (let open = [...histories]; open.length > 0; ) {
    const next: Generator<NewEvent>[] = [];
    for (const each of open) {
      const { value, done } = each.next();
      if (done !== true) {
        yield value;
        next.push(each);
      }
    }
    open = next;
  }
}

/** A little before or after the percentile, another at every round, the same for both figures. */
const jittered = (percent: number, round: number): number => Math.min(1, Math.max(0, percent / 100 + ((round % 7) - 3) * 0.001));
const timeAt = ({ figure }: Span, part: number): string =>
  new Date(startsAt + Math.floor(part * figure.claims) * minuteMs + 30_000).toISOString();
const positionAt = ({ first, last }: Span, part: number): string => String(Math.round(first + part * (last - first)));

const questionOf = (span: Span, moments: Moments, round: number, policy?: PolicyChoice): ClockQuestion => ({
  id: span.id,
  position: moments.record === undefined ? latestPosition : positionAt(span, jittered(moments.record, round)),
  figure: span.definition,
  preference: null,
  ...(policy === undefined ? {} : { policy }),
  ...(moments.publication === undefined ? {} : { publishedBy: timeAt(span, jittered(moments.publication, round)) }),
  ...(moments.reference === undefined ? {} : { endsBy: timeAt(span, jittered(moments.reference, round)) }),
});

/** Milliseconds of each work, one after the other, round after round. */
const measured = async (works: readonly ((round: number) => Promise<unknown>)[], warmUp = 10): Promise<number[][]> => {
  const took = works.map((): number[] => []);
  for (let round = 0; round < rounds + warmUp; round++)
    for (const [n, work] of works.entries()) {
      const before = performance.now();
      await work(round);
      if (round >= warmUp) took[n]!.push(performance.now() - before);
    }
  return took;
};

const told = (name: string, took: readonly number[], base: readonly number[]): void => {
  process.stdout.write(
    `${name.padEnd(64)} ${median(took).toFixed(2).padStart(8)} ms, p99 ${percentile(took, 99).toFixed(1).padStart(6)} | ${median(base).toFixed(2).padStart(8)} ms | ${(median(took) / median(base)).toFixed(2)}\n`,
  );
};

const atEach = (clocks: readonly Clock[]): readonly (readonly [string, Moments])[] =>
  percents.map((percent) => [`${percent} %`, Object.fromEntries(clocks.map((clock) => [clock, percent]))]);
const apart: readonly (readonly [string, Moments])[] = [
  ['record 1 %, publication 99 %', { record: 1, publication: 99 }],
  ['record 1 %, reference 99 %', { record: 1, reference: 99 }],
  ['record 99 %, publication 1 %', { record: 99, publication: 1 }],
  ['record 50 %, publication 99 %, reference 1 %', { record: 50, publication: 99, reference: 1 }],
];
const policies: readonly PolicyChoice[] = [
  { name: 'priority', sources: ['agency', 'ministry'], staleAfter: 'P2D' },
  { name: 'latest-of', source: 'agency' },
  { name: 'corroborated', n: 2 },
] as unknown as PolicyChoice[];

async function byFunctions(pool: Pool, spans: { large: Span; small: Span }): Promise<void> {
  const compare = async (name: string, work: (span: Span, round: number) => Promise<unknown>) => {
    const [took, base] = await measured([(round) => work(spans.large, round), (round) => work(spans.small, round)]);
    told(name, took!, base!);
  };
  process.stdout.write('\nread functions: large | small | ratio\n');
  for (const [name, moments] of atEach(['record']))
    await compare(`what was shown, record ${name}`, (span, round) =>
      readHeadlinesAt(pool, [{ id: span.id, position: questionOf(span, moments, round).position }]),
    );
  const readings = (
    [
      ['record', ['record']],
      ['publication', ['publication']],
      ['reference', ['reference']],
      ['all three', ['record', 'publication', 'reference']],
    ] as const
  ).flatMap(([clock, clocks]) => atEach(clocks).map(([name, moments]) => [`${clock} ${name}`, moments] as const));
  for (const [name, moments] of [...readings, ...apart])
    await compare(name, (span, round) => readAnswersBy(pool, [questionOf(span, moments, round)]));
  for (const policy of policies)
    for (const [name, moments] of [...atEach(['record']), ['record 1 %, publication 99 %', { record: 1, publication: 99 }]] as const)
      await compare(`${policy.name}, ${name.startsWith('record') ? name : `record ${name}`}`, (span, round) =>
        readAnswersBy(pool, [questionOf(span, moments, round, policy)]),
      );

  process.stdout.write('\nlarge figure: in the past | now | ratio\n');
  const series = async (question: ClockQuestion) => {
    const [points = []] = await listPointsBy(pool, [{ clocks: question }], 100);
    return readPointsBy(pool, [{ question, points }]);
  };
  const vintages = (part: number, round: number) =>
    listVintages(pool, questionOf(spans.large, {}, round), {
      after: timeAt(spans.large, jittered(part, round)),
      size: 20,
      maxMoments: 2_048,
    });
  for (const [name, moments] of [
    ...(['record', 'publication', 'reference'] as const).flatMap((clock) =>
      atEach([clock]).map(([at, m]) => [`${clock} ${at}`, m] as const),
    ),
    ...apart,
  ]) {
    const [took, base] = await measured([
      (round) => series(questionOf(spans.large, moments, round)),
      (round) => series(questionOf(spans.large, {}, round)),
    ]);
    told(`series of 100, ${name}`, took!, base!);
  }
  const pages = await measured([(round) => vintages(1, round), (round) => vintages(99, round)]);
  told('page of 20 vintages, at 1 % and at 99 %', pages[0]!, pages[1]!);
}

const currentQuery =
  'query One($key: ID!, $at: At) { figure(key: $key) { key current(at: $at) { value { text } status winners { origin { name } } } } }';
const seriesQuery =
  'query Series($key: ID!, $at: At) { figure(key: $key) { series(last: 100, at: $at) { period { end } current { value { text } status } } } }';
const boardQuery =
  'query Board($at: At) { figures(filter: {topic: "board"}, first: 50) { nodes { key title current(at: $at) { value { text } status winners { origin { name } } } } } }';

async function byGraphql(url: string, spans: { large: Span; small: Span; board: Span }): Promise<void> {
  const ask = async (query: string, variables: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  };
  const at = (span: Span, moments: Moments, round: number): object => {
    const { position, publishedBy, endsBy } = questionOf(span, moments, round);
    return {
      ...(moments.record === undefined ? {} : { position }),
      ...(publishedBy === undefined ? {} : { publishedBy }),
      ...(endsBy === undefined ? {} : { on: endsBy.slice(0, 10) }),
    };
  };
  process.stdout.write('\nGraphQL `current(at:)`: large | small | ratio\n');
  for (const [name, moments] of [
    ...(['record', 'publication', 'reference'] as const).flatMap((clock) =>
      atEach([clock]).map(([each, m]) => [`${clock} ${each}`, m] as const),
    ),
    ...atEach(['record', 'publication', 'reference']).map(([each, m]) => [`all three ${each}`, m] as const),
    ...apart,
  ]) {
    const [took, base] = await measured(
      [spans.large, spans.small].map(
        (span) => (round: number) => ask(currentQuery, { key: span.figure.key, at: at(span, moments, round) }),
      ),
    );
    told(name, took!, base!);
  }
  process.stdout.write('\nGraphQL: in the past | now | ratio\n');
  for (const [name, moments] of [
    ['record 1 %', { record: 1 }],
    ['record 50 %', { record: 50 }],
    ['publication 1 %', { publication: 1 }],
    ['publication 50 %', { publication: 50 }],
    ['reference 50 %', { reference: 50 }],
    ['record 50 %, publication 50 %', { record: 50, publication: 50 }],
  ] as readonly (readonly [string, Moments])[]) {
    const [series, present] = await measured([
      (round) => ask(seriesQuery, { key: large.key, at: at(spans.large, moments, round) }),
      () => ask(seriesQuery, { key: large.key }),
    ]);
    told(`series of 100, ${name}`, series!, present!);
    const [past, now] = await measured([(round) => ask(boardQuery, { at: at(spans.board, moments, round) }), () => ask(boardQuery, {})]);
    told(`board of 50, ${name}`, past!, now!);
  }
}
