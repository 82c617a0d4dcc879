import type { IncomingMessage, ServerResponse } from 'node:http';
import { head, readContent, readPage } from '@factline/event-log';
import { lineOf, textsOf, writeExportHead } from '@factline/formats';
import type { Services } from '../context/services.js';
import { drained } from './drained.js';

const pageSize = 1_000;

/**
 * `GET /export`: the whole log as a claims file, up to the position at which it was asked for: a head, then each event one line with its id. Streams, a
 * page of the log at a time; where it cannot go on the connection is cut, so that half a log is never taken for a whole one.
 */
export const exportLog = async ({ read }: Pick<Services, 'read'>, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const end = (await head(read)).position;
  response.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'content-disposition': `attachment; filename="factline-${end}.ndjson"`,
    'cache-control': 'no-store',
    'factline-position': String(end),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  try {
    response.write(writeExportHead(end));
    for (let after = 0n; after < end && !response.destroyed; ) {
      const events = (await readPage(read, after, pageSize)).filter(({ position }) => position <= end);
      const last = events.at(-1);
      if (last === undefined) break;
      after = last.position;
      const texts = await readContent(read, textsOf(events));
      const lines = events.map((event) => `${JSON.stringify(lineOf(event, (hash) => texts.get(hash) ?? undefined))}\n`).join('');
      if (!response.write(lines)) await drained(response);
    }
    response.end();
  } catch (error) {
    response.destroy();
    throw error;
  }
};
