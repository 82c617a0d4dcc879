import { type CheckCode, checkCodes, type FlagCode } from '@factline/domain';
import { type CheckListing, type CheckPage, listChecks, type PointOfFigure, readFigureKeysOfTopic } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { fail } from '../error/fail.js';
import type { FigureView } from '../figure/map-figure.js';
import { clockQuestion } from '../figure/read-current.js';
import type { Reading } from '../moment/reading.js';
import type { Connection } from '../relay/connection.js';
import { readCursor, writeCursor } from '../relay/cursor.js';
import { type PageArguments, pageRequest } from '../relay/page.js';
import { isPosition } from '../relay/position.js';
import type { CheckType } from './check.type.js';

/** Points that one page looks at; a page may be short while there is more. */
const pointsPerPage = 2_048;
/** Points that are looked at to count. */
const countedPoints = 50_000;
const cursorKind = 'checks';

/** What the checks find in all figures of a topic, those left out that were merged into others by then. */
export const checksOfTopic = async (
  key: string,
  reading: Reading,
  flags: readonly FlagCode[] | null,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<CheckType>> => {
  const keys = await readFigureKeysOfTopic(context.read, key);
  const figures = (await Promise.all(keys.map((one) => find.figure(one, context)))).filter((figure) => figure !== null);
  return checksOfFigures(figures, reading, flags, page, context);
};

/** What the checks find in figures of one topic. */
export const checksOfFigures = async (
  figures: readonly FigureView[],
  reading: Reading,
  flags: readonly FlagCode[] | null,
  page: PageArguments,
  context: GatewayContext,
): Promise<Connection<CheckType>> => {
  const request = pageRequest(page);
  const [asked, topic] = await Promise.all([
    Promise.all(figures.map((figure) => clockQuestion(figure, reading, undefined, context))),
    figures[0] === undefined ? null : context.load.topic.load(figures[0].topicKey),
  ]);
  const listing: Omit<CheckListing, 'size' | 'maxPoints'> = {
    questions: asked.filter((question) => question !== undefined && question.figure.mergedInto === undefined) as CheckListing['questions'],
    timeZone: topic?.timeZone ?? 'UTC',
    codes: codesOf(flags),
    after: request.after === undefined ? undefined : pointOf(readCursor(cursorKind, 4, request.after)),
  };
  const found = await listChecks(context.read, { ...listing, size: request.size, maxPoints: pointsPerPage });
  const edges = found.rows.map(({ check, at }) => ({
    cursor: cursorOf(at),
    node: { flag: check.code, point: check.period, figureKey: check.figure, claimIds: check.claims, finding: check.finding },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.more,
      hasPreviousPage: request.after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: found.reached === undefined ? null : cursorOf(found.reached),
    },
    totalCount: () => countOf(listing, context),
  };
};

const countOf = async (listing: Omit<CheckListing, 'size' | 'maxPoints'>, { read }: GatewayContext): Promise<number> => {
  const all: CheckPage = await listChecks(read, { ...listing, after: undefined, size: Number.MAX_SAFE_INTEGER, maxPoints: countedPoints });
  if (all.more) throw fail('COST_LIMIT', `There are more points than are looked at to count (${countedPoints}).`, { limit: countedPoints });
  return all.rows.length;
};

const codesOf = (flags: readonly FlagCode[] | null): readonly CheckCode[] | undefined => {
  const others = (flags ?? []).filter((flag) => !checkCodes.some((code) => code === flag));
  if (others.length > 0) {
    const words = (codes: readonly string[]) => codes.map((code) => code.toUpperCase().replaceAll('-', '_')).join(', ');
    throw fail('BAD_USER_INPUT', `Only ${words(checkCodes)} are listed here; received ${words(others)}.`);
  }
  return flags === null ? undefined : (flags as readonly CheckCode[]);
};

const cursorOf = ({ figure, endsAt, segment, point }: PointOfFigure): string => writeCursor(cursorKind, [figure, endsAt, segment, point]);

const pointOf = ([figure = '', endsAt = '', segment = '', point = '']: readonly string[]): PointOfFigure => {
  if (!isPosition(figure) || Number.isNaN(Date.parse(endsAt)) || !/^\d{1,4}$/.test(segment))
    throw fail('BAD_USER_INPUT', 'The cursor does not belong to a list of checks.');
  return { figure, endsAt, segment: Number(segment), point };
};
