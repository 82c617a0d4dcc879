import { directionBetween, durationMs, readDuration } from '@factline/domain';
import { listVintages, readTriangle, type TriangleRow, type VintageRow } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { fail } from '../error/fail.js';
import type { Reading } from '../moment/reading.js';
import type { Connection } from '../relay/connection.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { type PageArguments, pageRequest } from '../relay/page.js';
import { toValue } from '../value/map-value.js';
import type { TriangleCellType, VintageType } from './history.type.js';
import type { FigureView } from './map-figure.js';
import { checksBy, clockQuestion, momentOfReading, viewOf } from './read-current.js';
import { instantsOf } from './read-series.js';

/** Moments of publication that one page looks at; a page may be short while there is more. */
const momentsPerPage = 2_048;
/** Vintages that are counted at most. */
const countedVintages = 10_000;
const longestTriangle = { maxPoints: 500, maxMoments: 2_000 };
const cursorKind = 'vintages';

/** A page of what could have been shown, by publication, as our log knows it now. */
export const listVintageConnection = async (
  figure: FigureView,
  on: string | null | undefined,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<VintageType>> => {
  const request = pageRequest(page);
  const after = request.after === undefined ? undefined : momentOf(readCursor(cursorKind, 1, request.after)[0]!);
  const reading: Reading = on == null ? {} : { on };
  const [question, moment] = await Promise.all([
    clockQuestion(figure, reading, undefined, context),
    momentOfReading(figure, reading, context),
  ]);
  if (question === undefined) throw new Error(`${figure.key} is not defined at ${moment.position}`);
  const { rows, more, reached } = await listVintages(context.read, question, { after, size: request.size, maxMoments: momentsPerPage });
  const toNode = ({ publishedAt, answer, before }: VintageRow): VintageType => ({
    publishedAt,
    current: viewOf(
      figure,
      { ...question, publishedBy: publishedAt },
      answer,
      () => ({ ...moment, publishedBy: publishedAt }),
      {
        outlook: () => context.load.outlookBy.load({ ...question, publishedBy: publishedAt }),
        checks: () => checksBy({ ...question, publishedBy: publishedAt }, answer, figure.row.timeZone, context),
      },
      context,
    ),
    from: toValue(before.value ?? null),
    direction: directionBetween(question.figure.kind, before, answer),
  });
  const edges = rows.map((row) => ({ cursor: writeCursor(cursorKind, [row.publishedAt]), node: toNode(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: more,
      hasPreviousPage: request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: reached === undefined ? null : writeCursor(cursorKind, [reached]),
    },
    totalCount: async () => {
      const all = await listVintages(context.read, question, { after: undefined, size: countedVintages, maxMoments: countedVintages });
      if (all.more) throw fail('COST_LIMIT', `There are more moments of publication than are counted (${countedVintages}).`);
      return all.rows.length;
    },
  };
};

const momentOf = (text: string): string => {
  if (Number.isNaN(Date.parse(text))) throw fail('BAD_USER_INPUT', 'The cursor does not belong to a list of vintages.');
  return text;
};

/** Each period's releases, by date and publication; with `lag`, of each period the one that was the last so long after its end. */
export const readTriangleOf = async (
  figure: FigureView,
  range: { readonly from: string | null; readonly to: string | null; readonly lag: string | null },
  context: GatewayContext,
): Promise<TriangleCellType[]> => {
  if (range.lag !== null && readDuration(range.lag) === undefined)
    throw fail('BAD_USER_INPUT', `\`lag\` is an ISO 8601 duration such as P7D; it was ${JSON.stringify(range.lag)}.`);
  const instants = instantsOf(figure, range);
  const question = await clockQuestion(figure, {}, undefined, context);
  if (question === undefined) throw new Error(`${figure.key} is not defined`);
  const rows = await readTriangle(context.read, question, { ...instants, ...longestTriangle });
  if (rows === 'too-many')
    throw fail(
      'COST_LIMIT',
      `A triangle has at most ${longestTriangle.maxPoints} periods and ${longestTriangle.maxMoments} moments of publication: narrow \`from\` and \`to\`.`,
      { limit: longestTriangle },
    );
  const lagMs = range.lag === null ? undefined : durationMs(range.lag);
  return rows
    .filter((row) => lagMs === undefined || isLastAt(row, Date.parse(row.period.endsAt) + lagMs))
    .map((row) => ({
      period: row.period,
      publishedAt: row.publishedAt,
      until: row.until ?? null,
      release: row.release,
      lag: Math.round((Date.parse(row.publishedAt) - Date.parse(row.period.endsAt)) / 1_000),
      value: toValue(row.answer.value ?? null),
      status: row.answer.status,
      direction: directionBetween(question.figure.kind, row.before, row.answer),
    }));
};

const isLastAt = ({ publishedAt, until }: TriangleRow, moment: number): boolean =>
  Date.parse(publishedAt) <= moment && (until === undefined || Date.parse(until) > moment);
