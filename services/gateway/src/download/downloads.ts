import type { IncomingMessage, ServerResponse } from 'node:http';
import { pointOf, type Value } from '@factline/domain';
import { type FigureRow, listLatestChanges, listRevisionsOfFigures, type RevisionRow } from '@factline/projections/read';
import { GraphQLError } from 'graphql';
import { createContext, type GatewayContext } from '../context/context.js';
import type { Services } from '../context/services.js';
import { isErrorCode } from '../error/codes.js';
import { toFigure } from '../figure/map-figure.js';
import { answerError } from '../http/answer.js';
import { drained } from '../http/drained.js';
import { atomFeed } from './atom.js';
import { csvRow } from './csv.js';
import { type CsvTable, seriesTable, vintagesTable } from './figure-tables.js';
import { readTableQuery } from './table-query.js';

/** `/figures/<key>/{revisions,series,vintages}.csv`, `/figures/<key>/changes.atom`, `/topics/<key>/changes.atom`; keys of figures have slashes. */
const path = /^\/(figures|topics)\/(.+)\/(revisions\.csv|series\.csv|vintages\.csv|changes\.atom)$/;
const pageSize = 1_000;
const entries = 50;

/** Answers a download; false where the path is none. */
export const answerDownload = async (
  services: Services,
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
): Promise<boolean> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, kind, key = '', file] = path.exec(decoded(url.pathname)) ?? [];
  if (kind === undefined || (kind === 'topics' && file !== 'changes.atom')) return false;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET');
    answerError(response, 'METHOD_NOT_ALLOWED', 'Use GET.');
    return true;
  }
  const context = createContext(services, requestId);
  const { load } = context;
  if (kind === 'topics') {
    const topic = await load.topic.load(key);
    if (topic === null) answerError(response, 'NOT_FOUND', `There is no topic ${key}.`);
    else await sendFeed(services, request, response, { of: { topic: key }, title: topic.title, page: `/topic/${encodeURIComponent(key)}` });
    return true;
  }
  const figure = await load.figure.load(key);
  if (figure === null) answerError(response, 'NOT_FOUND', `There is no figure ${key}.`);
  else if (file === 'revisions.csv')
    await sendRevisions(services, request, response, { id: figure.id, isHeadline: url.searchParams.get('of') !== 'points', key });
  else if (file === 'series.csv' || file === 'vintages.csv') await sendTable(file, figure, url.searchParams, context, request, response);
  else
    await sendFeed(services, request, response, {
      of: { figure: key },
      title: figure.definition.title,
      page: `/figure/${encodedPath(key)}`,
    });
  return true;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
};
const encodedPath = (key: string): string => key.split('/').map(encodeURIComponent).join('/');

/** A table of the figure; what is asked for wrongly is answered before the first byte. */
const sendTable = async (
  file: 'series.csv' | 'vintages.csv',
  row: FigureRow,
  parameters: URLSearchParams,
  context: GatewayContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const figure = toFigure(row);
  let table: CsvTable;
  try {
    table = await (file === 'series.csv' ? seriesTable : vintagesTable)(figure, readTableQuery(parameters), context);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { code } = error.extensions;
    return answerError(response, isErrorCode(code) ? code : 'BAD_USER_INPUT', error.message);
  }
  startCsv(response, figure.key, file);
  if (request.method === 'HEAD') return void response.end();
  try {
    response.write(table.header);
    for await (const rows of table.rows) {
      if (response.destroyed) return;
      if (!response.write(rows)) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy(); // half a file is not to be taken for a whole one
    throw error;
  }
};

const startCsv = (response: ServerResponse, key: string, file: string): void => {
  response.writeHead(200, {
    'content-type': 'text/csv; charset=utf-8; header=present',
    'content-disposition': `attachment; filename="${key.replace(/[^a-z0-9.-]+/gi, '-')}-${file}"`,
    'cache-control': 'no-store',
  });
};

const columns =
  'position,recorded_at,period_start,period_end,from,from_text,to,to_text,from_status,to_status,direction,reason,changed_by,claim';

/** All revisions of a figure's headline (or, with `?of=points`, of its points), oldest first, a page at a time. */
const sendRevisions = async (
  { read }: Services,
  request: IncomingMessage,
  response: ServerResponse,
  { id, key, isHeadline }: { readonly id: string; readonly key: string; readonly isHeadline: boolean },
): Promise<void> => {
  startCsv(response, key, 'revisions.csv');
  if (request.method === 'HEAD') return void response.end();
  try {
    response.write(`${columns}\r\n`);
    for (let after: RevisionRow | undefined, more = true; more && !response.destroyed; ) {
      const [page] = await listRevisionsOfFigures(read, [id], { isHeadline, size: pageSize, backwards: false, after });
      if (page === undefined) break;
      ({ more } = page);
      after = page.rows.at(-1);
      if (!response.write(page.rows.map(revisionRow).join(''))) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy(); // half a file is not to be taken for a whole one
    throw error;
  }
};

const revisionRow = (row: RevisionRow): string => {
  const period = row.period ?? row.fromPeriod;
  return csvRow([
    row.position,
    row.recordedAt,
    period?.start ?? null,
    period?.end ?? null,
    numberOf(row.from),
    row.from?.text ?? null,
    numberOf(row.to.value),
    row.to.value?.text ?? null,
    row.fromStatus,
    row.to.status,
    row.direction,
    row.reason,
    row.changedBy,
    row.claim,
  ]);
};

const numberOf = (value: Value | null): string | null => (value === null ? null : pointOf(value));

/** The changes of headlines that came last, newest first. */
const sendFeed = async (
  { read }: Services,
  request: IncomingMessage,
  response: ServerResponse,
  { of, title, page }: { readonly of: { topic: string } | { figure: string }; readonly title: string; readonly page: string },
): Promise<void> => {
  const changes = await listLatestChanges(read, of, entries);
  // The host has been checked against those that this server answers for.
  const site = `http://${request.headers.host ?? 'localhost'}`;
  const [kind, key] = 'topic' in of ? (['topic', of.topic] as const) : (['figure', of.figure] as const);
  const body = atomFeed({
    id: `urn:factline:${kind}:${encodeURIComponent(key)}`,
    title,
    self: `${site}/${kind}s/${encodedPath(key)}/changes.atom`,
    page: `${site}${page}`,
    updated: changes[0]?.recordedAt ?? '1970-01-01T00:00:00Z',
    entries: changes.map((row) => ({
      id: `urn:factline:revision:${row.position}-${row.ordinal}`,
      title: `${row.figure}: ${shown(row.from)} → ${shown(row.to.value)}`,
      page: `${site}/figure/${encodedPath(row.figure)}`,
      updated: row.recordedAt,
      summary: `${row.direction}; ${row.reason}, changed by the ${row.changedBy}; ${row.to.status}${row.period === null ? '' : `; for ${row.period.end}`}`,
    })),
  });
  response.writeHead(200, { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(request.method === 'HEAD' ? undefined : body);
};

const shown = (value: Value | null): string => value?.text ?? 'no number';
