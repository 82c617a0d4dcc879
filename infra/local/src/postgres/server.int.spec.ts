import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryHome } from './home.js';
import { serverUser } from './os-user.js';
import { isRunning, processesIn } from './processes.js';
import { type PostgresServer, startPostgres } from './server.js';

const homes: string[] = [];
const servers: PostgresServer[] = [];

async function start(home: string): Promise<PostgresServer> {
  const server = await startPostgres({ home, password: 'a pass/word?', durability: 'fast', maxConnections: 20 });
  servers.push(server);
  return server;
}
function newHome(): string {
  const home = temporaryHome(serverUser());
  homes.push(home);
  return home;
}
async function ask<T>(server: PostgresServer, query: string): Promise<T[]> {
  const client = new Client({ connectionString: server.url() });
  await client.connect();
  const { rows } = await client.query(query);
  await client.end();
  return rows as T[];
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('is a version 18 in UTF-8 that orders text the same on every machine', async () => {
    const server = await start(newHome());
    const rows = await ask<{ version: string; encoding: string; ordered: string[] }>(
      server,
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
              array(select word from unnest(array['é', 'Z', 'a']) as word order by word) as ordered`,
    );
    expect(rows[0]).toMatchObject({ encoding: 'UTF8', ordered: ['Z', 'a', 'é'] });
    expect(rows[0]?.version).toMatch(/^18\./);
  });

  it('keeps its data over a stop, and tells an expected end from another', async () => {
    const home = newHome();
    const first = await start(home);
    await ask(first, 'create table kept as select 7 as n');
    await first.stop();
    expect(await first.ended).toEqual({ expected: true });
    const second = await start(home);
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 7 }]);
    process.kill(second.pid, 'SIGQUIT');
    expect(await second.ended).toEqual({ expected: false });
  });

  it('ends the server that a killed run left on its data, and goes on with it', async () => {
    const home = newHome();
    const left = await start(home);
    await ask(left, 'create table kept as select 8 as n');
    const next = await start(home);
    expect(isRunning(left.pid)).toBe(false);
    expect(await ask(next, 'select n from kept')).toEqual([{ n: 8 }]);
  });

  it('starts over the lock file of a server that was killed', async () => {
    const home = newHome();
    const killed = await start(home);
    process.kill(killed.pid, 'SIGKILL');
    await killed.ended;
    const next = await start(home);
    expect(await ask(next, 'select 1 as n')).toEqual([{ n: 1 }]);
    if (process.platform === 'linux') expect(processesIn(join(home, 'data'))).toContain(next.pid);
  });

  it('takes over the lock file when its process id went to another program', async () => {
    const home = newHome();
    await (await start(home)).stop();
    writeFileSync(join(home, 'data', 'postmaster.pid'), `${process.pid}\n${join(home, 'data')}\n`);
    const next = await start(home);
    expect(await ask(next, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('does not take an interrupted initialisation for a cluster', async () => {
    const home = newHome();
    mkdirSync(join(home, 'data.unfinished'));
    writeFileSync(join(home, 'data.unfinished', 'PG_VERSION'), '18\n');
    const server = await start(home);
    expect(await ask(server, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  it('says what its log says when it cannot start', async () => {
    await expect(
      startPostgres({ home: newHome(), password: 'x', durability: 'fast', maxConnections: 20, settings: { shared_buffers: 'plenty' } }),
    ).rejects.toThrow(/did not start[\s\S]*shared_buffers/);
  });
});
