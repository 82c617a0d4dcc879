import { appendFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchTree } from './watch-tree.js';

let folder: string;
let stop: () => void;
let seen: Set<string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'factline-watch-'));
  mkdirSync(join(folder, 'deep'));
  writeFileSync(join(folder, 'deep', 'a.ts'), '1');
  seen = new Set();
  stop = watchTree(folder, (path) => seen.add(path.slice(folder.length + 1)));
});
afterEach(() => {
  stop();
  rmSync(folder, { recursive: true });
});

async function sees(path: string): Promise<void> {
  await expect.poll(() => [...seen], { timeout: 5000 }).toContain(path);
  seen.clear();
}

describe('watching a tree', () => {
  it('sees a file that is replaced by a new one, again and again', async () => {
    for (const text of ['2', '3', '4']) {
      writeFileSync(join(folder, 'replacement'), text);
      renameSync(join(folder, 'replacement'), join(folder, 'deep', 'a.ts'));
      await sees(join('deep', 'a.ts'));
    }
  });

  it('sees files in a folder that came later', async () => {
    mkdirSync(join(folder, 'later'));
    await sees('later');
    writeFileSync(join(folder, 'later', 'b.ts'), '1');
    await sees(join('later', 'b.ts'));
    appendFileSync(join(folder, 'later', 'b.ts'), '2');
    await sees(join('later', 'b.ts'));
  });
});
