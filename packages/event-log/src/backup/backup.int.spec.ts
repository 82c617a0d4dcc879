import { testDatabase } from '@factline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimEvent, claims, groupOf, meta, topicOpened, topicRenamed } from '../append/groups.fixtures.js';
import { createLogWriter } from '../append/log-writer.js';
import { BackupRefused } from './problems.js';
import { restoreBackup } from './restore-backup.js';
import { writeBackup } from './write-backup.js';

const [first, second] = [await testDatabase(), await testDatabase()];
const [from, into] = [first.pool('owner'), second.pool('owner')];
const writer = createLogWriter(first.pool('ingest'));
afterAll(() => writer.close());

type Pool = typeof from;
const backupOf = async (pool: Pool): Promise<string> => {
  const client = await pool.connect();
  try {
    let text = '';
    for await (const part of writeBackup(client)) text += part;
    return text;
  } finally {
    client.release();
  }
};
async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.trimEnd().split('\n');
}
const restore = async (pool: Pool, text: string): Promise<string | object> => {
  const client = await pool.connect();
  try {
    return await restoreBackup(client, linesOf(text)).catch((error: unknown) => {
      if (error instanceof BackupRefused) return error.code;
      throw error;
    });
  } finally {
    client.release();
  }
};

let text = '';
beforeAll(async () => {
  await writer.append(groupOf(topicOpened('flood'), ...claims('many', 2_300)));
  await writer.append({
    events: [claimEvent('odd', 'at least "120"\\ \u2028 ünïcode 😀')],
    meta: { ...meta, actor: { kind: 'local', id: "o'hara\t,{}", authenticated: false } },
    content: [{ hash: 'ab'.repeat(32), text: 'a quote\nof two lines\\' } as never],
  });
  await writer.append(groupOf(topicRenamed('flood', 'The flood')));
  text = await backupOf(from);
});

describe('a backup', () => {
  it('is refused where it was changed, and nothing of it stays', async () => {
    const lines = text.trimEnd().split('\n');
    const event = lines.findIndex((line) => line.includes('ünïcode'));
    const without = (n: number) => `${lines.filter((_, at) => at !== n).join('\n')}\n`;
    const changed = (was: string | RegExp, is: string) => text.replace(was, is);
    const damages: Readonly<Record<string, readonly [text: string, code: string]>> = {
      'cut at a line': [`${lines.slice(0, -1).join('\n')}\n`, 'backup-damaged'],
      'cut in a line': [text.slice(0, text.length >> 1), 'backup-damaged'],
      'an event left out': [without(event), 'backup-damaged'],
      'a row of another table left out': [without(lines.findIndex((line) => line.includes('"log.stream_heads"')) + 1), 'backup-damaged'],
      'a text changed': [changed('ünïcode', 'unicode'), 'backup-damaged'],
      'an actor changed': [changed("o'hara", 'nobody'), 'backup-damaged'],
      'rows in another order': [[...lines.slice(0, 3), lines[4], lines[3], ...lines.slice(5)].join('\n'), 'backup-damaged'],
      'a later version': [changed('"version":1', '"version":2'), 'backup-newer'],
      'a later database': [changed(/"migration":"[^"]*"/, '"migration":"9999-later"'), 'backup-newer'],
      'a table of another day': [changed('{"table":"log.commits"', '{"table":"log.others"'), 'backup-newer'],
      'a claims file': ['{"type":"topic","key":"flood"}\n', 'backup-unreadable'],
    };
    for (const [name, [damaged, code]] of Object.entries(damages)) {
      expect(damaged).not.toBe(text);
      expect([name, await restore(into, damaged)]).toEqual([name, code]);
    }
    const { rows } = await into.query('select (select count(*) from log.events) + (select count(*) from log.content) as rows');
    expect(rows).toEqual([{ rows: '0' }]);
  });

  it('restored is the same to the byte; the log goes on after it', async () => {
    expect(await restore(into, text)).toMatchObject({ position: 2_303n });
    expect(await backupOf(into)).toBe(text);
    expect(await restore(into, text)).toBe('target-not-empty');
    const again = createLogWriter(second.pool('ingest'));
    const known = await again.append(groupOf(...claims('many', 1)));
    const added = await again.append(groupOf(claimEvent('new')));
    await again.close();
    expect(known).toMatchObject({ events: [{ position: 2n, duplicate: true }] });
    expect(added).toMatchObject({ events: [{ position: 2_304n, duplicate: false }] });
  });
});
