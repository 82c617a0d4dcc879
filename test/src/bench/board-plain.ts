import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPool } from '@factline/database';

/** What a board costs without Factline's gateway: node:http and one statement that returns the finished JSON. */
const board = `
  select coalesce(json_agg(row_to_json(b)), '[]')::text as body from (
    select f.key, f.definition->>'title' as title, f.value->>'text' as value, f.status,
      (select s.name from read.sources s where s.key = f.origin) as source,
      (select json_agg(row_to_json(x)) from (
        select r.to_value->>'text' as value, r.direction, r.reason, r.recorded_at from read.revisions r
        where r.figure = f.id and r.headline and r.kind = 'revision' order by r.position desc, r.ordinal desc limit 5) x) as revisions
    from read.figures f where f.topic = $1 order by f.key limit 50) b`;

export const startPlainBoard = async (databaseUrl: string, max: number): Promise<{ url: string; stop(): Promise<void> }> => {
  const pool = createPool({ url: databaseUrl, max, readOnly: true, applicationName: 'bench plain' });
  const server: Server = createServer((request, response) => {
    pool
      .query<{ body: string }>({ name: 'board', text: board, values: [new URL(request.url!, 'http://x').searchParams.get('topic')] })
      .then(
        ({ rows }) => {
          response.setHeader('content-type', 'application/json');
          response.end(rows[0]!.body);
        },
        (error: Error) => {
          response.statusCode = 500;
          response.end(error.message);
        },
      );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await pool.end();
    },
  };
};
