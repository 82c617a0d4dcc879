import { createPool } from '@factline/database';
import type { PolicyChoice } from '@factline/domain';
import { type ClockQuestion, listPointsBy, listVintages, readAnswersBy, readHeadlinesAt, readPointsBy } from '@factline/projections/read';
import type { Pool } from 'pg';
import { prepareJobs, startService } from '../contract/stack.js';
import { benchServer } from './bench-server.js';
import { fillLog, type Span, type Spans } from './readings-fill.js';
import { minuteMs, type ReadFigure } from './readings-log.js';
import { apart, atEach, atOf, byAllClocks, byOneClock, type NamedMoments, questionOf, timeAt } from './readings-moments.js';
import { createReport, interleaved, type Report } from './readings-report.js';
import { projectionWithVintages } from './readings-vintages.js';
import { grouped } from './statistics.js';

/*
 * Readings of the past of a figure with very many claims, beside the same of one with ten: at the 1st, 50th and 99th percentile of each clock, by one
 * clock, by all three and by clocks that lie far apart; with policies of one's own; through the read functions and through GraphQL. Series of 100
 * points and a board of 50 figures at a past moment, beside the present; projecting with and without what vintages need. Done in turns; medians.
 * Fails where a ratio misses its limit: 1.5 for one clock, for series and boards; 3 for more clocks; 0.5 of the projection's rate.
 *
 *   FACTLINE_BENCH_REVISIONS   claims of the large figure; default 50 000, published numbers use 1 000 000
 *   FACTLINE_BENCH_ROUNDS      default 60
 *   FACTLINE_BENCH_VINTAGES    claims that are projected with and without; default 15 000
 */
const wanted = Number(process.env['FACTLINE_BENCH_REVISIONS'] ?? 50_000);
const rounds = Number(process.env['FACTLINE_BENCH_ROUNDS'] ?? 60);
const vintages = Number(process.env['FACTLINE_BENCH_VINTAGES'] ?? 15_000);
const hourMs = 60 * minuteMs;
const large: ReadFigure = { topic: 'large', key: 'large/displaced/people/there', claims: wanted, stepMs: minuteMs, seed: wanted };
const small: ReadFigure = { topic: 'small', key: 'small/displaced/people/there', claims: 10, stepMs: minuteMs, seed: 10 };
/** Hours of seventeen days, each figure with a history of its own. */
const board = Array.from(
  { length: 50 },
  (_, n): ReadFigure => ({ topic: 'board', key: `board/displaced/people/place-${n}`, claims: 400, stepMs: hourMs, seed: 400 + n }),
);

const ofOneClock = 1.5;
const ofMoreClocks = 3;
const ofThePresent = 1.5;
const ofTheRate = 0.5;

export async function run(): Promise<void> {
  const report = createReport();
  const server = await benchServer();
  try {
    process.stdout.write(`${await server.describe()}\n${grouped(wanted)} claims on one figure, 10 on the other, ${rounds} rounds\n`);
    await prepareJobs(server.url);
    const spans = await fillLog(server, { large, small, board });
    const pool = createPool({ url: server.urlOf('gateway'), max: 4, applicationName: 'bench' });
    const gateway = await startService('gateway', server.urlOf('gateway'), { NODE_ENV: 'production' });
    try {
      await byFunctions(report, pool, spans);
      await pastByFunctions(report, pool, spans.large);
      await byGraphql(report, `http://127.0.0.1:${gateway.port}/graphql`, spans);
    } finally {
      await gateway.stop();
      await pool.end();
    }
  } finally {
    await server.stop();
  }
  process.stdout.write('\nprojecting with vintages / without\n');
  report.least('rate with / without', await projectionWithVintages(vintages, 3), ofTheRate);
  const missed = report.missed();
  if (missed.length > 0) throw new Error(`${missed.length} ratios missed their limits: ${missed.join('; ')}`);
  process.stdout.write('\nall ratios met their limits\n');
}

const policies: readonly PolicyChoice[] = [
  { name: 'priority', sources: ['agency', 'ministry'], staleAfter: 'P2D' },
  { name: 'latest-of', source: 'agency' },
  { name: 'corroborated', n: 2 },
] as unknown as PolicyChoice[];

async function byFunctions(report: Report, pool: Pool, spans: Spans): Promise<void> {
  const compare = async (name: string, target: number, work: (span: Span, round: number) => Promise<unknown>) => {
    const [took = [], base = []] = await interleaved([(round) => work(spans.large, round), (round) => work(spans.small, round)], {
      rounds,
    });
    report.ratio(name, took, base, target);
  };
  const answers = async (named: NamedMoments, target: number, policy?: PolicyChoice) => {
    for (const [name, moments] of named)
      await compare(policy === undefined ? name : `${policy.name}, ${name}`, target, (span, round) =>
        readAnswersBy(pool, [questionOf(span, moments, round, policy)]),
      );
  };
  process.stdout.write('\nread functions: large | small | ratio\n');
  for (const [name, moments] of atEach('record', 'record'))
    await compare(`what was shown, ${name}`, ofOneClock, (span, round) =>
      readHeadlinesAt(pool, [{ id: span.id, position: questionOf(span, moments, round).position }]),
    );
  await answers(byOneClock, ofOneClock);
  await answers(byAllClocks, ofMoreClocks);
  await answers(apart, ofMoreClocks);
  for (const policy of policies) {
    await answers(byOneClock, ofOneClock, policy);
    await answers(apart, ofMoreClocks, policy);
  }
}

async function pastByFunctions(report: Report, pool: Pool, span: Span): Promise<void> {
  process.stdout.write('\nlarge figure: in the past | now | ratio\n');
  const series = async (question: ClockQuestion) => {
    const [points = []] = await listPointsBy(pool, [{ clocks: question }], 100);
    return readPointsBy(pool, [{ question, points }]);
  };
  for (const [name, moments] of [...byOneClock, ...byAllClocks, ...apart]) {
    const [took = [], base = []] = await interleaved(
      [(round) => series(questionOf(span, moments, round)), (round) => series(questionOf(span, {}, round))],
      { rounds },
    );
    report.ratio(`series of 100, ${name}`, took, base, ofThePresent);
  }
  const page = (percent: number, round: number) =>
    listVintages(pool, questionOf(span, {}, round), { after: timeAt(span, percent, round), size: 20, maxMoments: 2_048 });
  const [early = [], late = []] = await interleaved([(round) => page(1, round), (round) => page(99, round)], { rounds });
  // How many moments of publication a page takes differs from place to place.
  report.note('page of 20 vintages, at 1 % and at 99 %', early, late);
}

const currentQuery =
  'query One($key: ID!, $at: At) { figure(key: $key) { key current(at: $at) { value { text } status winners { origin { name } } } } }';
const seriesQuery =
  'query Series($key: ID!, $at: At) { figure(key: $key) { series(last: 100, at: $at) { period { end } current { value { text } status } } } }';
const boardOf = (besides: string): string =>
  `query Board($at: At) { figures(filter: {topic: "board"}, first: 50) { nodes { key title current(at: $at) { value { text } status winners { origin { name } } }${besides} } } }`;
/** A board as `bench board` asks for it, which the limit is set for; and its numbers alone, where the present is one row a figure and nothing else. */
const boardQuery = boardOf(' revisions(last: 5) { nodes { to { text } direction reason recordedAt } }');
const numbersQuery = boardOf('');

async function byGraphql(report: Report, url: string, spans: Spans): Promise<void> {
  const ask = async (query: string, variables: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (text.includes('"errors"')) throw new Error(text.slice(0, 500));
  };
  process.stdout.write('\nGraphQL `current(at:)`: large | small | ratio\n');
  const figures = async (named: NamedMoments, target: number) => {
    for (const [name, moments] of named) {
      const of = (span: Span) => (round: number) => ask(currentQuery, { key: span.figure.key, at: atOf(span, moments, round) });
      const [took = [], base = []] = await interleaved([of(spans.large), of(spans.small)], { rounds });
      report.ratio(name, took, base, target);
    }
  };
  await figures(byOneClock, ofOneClock);
  await figures(byAllClocks, ofMoreClocks);
  await figures(apart, ofMoreClocks);

  process.stdout.write('\nGraphQL: in the past | now | ratio\n');
  const past = async (what: string, span: Span, named: NamedMoments, query: string, variables: object, limit?: number) => {
    for (const [name, moments] of named) {
      const [took = [], base = []] = await interleaved(
        [(round) => ask(query, { ...variables, at: atOf(span, moments, round) }), () => ask(query, variables)],
        // V8 and PostgreSQL come to their plans in some tens of requests.
        { rounds, warmUp: 40 },
      );
      if (limit === undefined) report.note(`${what}, ${name}`, took, base);
      else report.ratio(`${what}, ${name}`, took, base, limit);
    }
  };
  await past('series of 100', spans.large, [...byOneClock, ...byAllClocks], seriesQuery, { key: large.key }, ofThePresent);
  await past('board of 50', spans.board, [...byOneClock, ...byAllClocks], boardQuery, {}, ofThePresent);
  await past('numbers alone of a board of 50', spans.board, [...byOneClock, ...byAllClocks], numbersQuery, {});
}
