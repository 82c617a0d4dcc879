import { readFileSync } from 'node:fs';
import { problemCodes } from '@factline/domain';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
// Services and the command export nothing to others; their lists of codes are plain data, read where they are.
const load = async <T>(path: string): Promise<T> => (await import(new URL(path, root).href)) as T;
const { errorCodes } = await load<{ errorCodes: Record<string, object> }>('services/gateway/src/error/codes.ts');
const { rebuildProblems } = await load<{ rebuildProblems: Record<string, string> }>('packages/projections/src/rebuild/problems.ts');
const { backupProblems } = await load<{ backupProblems: Record<string, string> }>('packages/event-log/src/backup/problems.ts');
const { exitCodes } = await load<{ exitCodes: Record<string, { readonly code: number; readonly meaning: string }> }>(
  'packages/cli/src/exit-codes.ts',
);

interface Row {
  readonly code: string;
  readonly meaning: string;
  readonly advice: string;
}

/** The rows of the table under a heading of docs/error-codes.md. */
const documented = (heading: string): Row[] => {
  const page = readFileSync(new URL('docs/error-codes.md', root), 'utf8');
  const section = page.split(/^## /m).find((one) => one.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`docs/error-codes.md has no section "${heading}"`);
  return section.split('\n').flatMap((line) => {
    const [, code, meaning, advice] = /^\| `([^`]+)` \| (.+?) \| (.+?) \|$/.exec(line) ?? [];
    return code === undefined || meaning === undefined || advice === undefined ? [] : [{ code, meaning, advice }];
  });
};

const sections: readonly (readonly [heading: string, codes: readonly string[]])[] = [
  ['Problems of an item', Object.keys(problemCodes)],
  ['Problems of a rebuild', Object.keys(rebuildProblems)],
  ['Problems of a backup', Object.keys(backupProblems)],
  ['Errors of the gateway', Object.keys(errorCodes)],
  ['Exit codes', Object.values(exitCodes).map(({ code }) => String(code))],
];

describe('docs/error-codes.md', () => {
  for (const [heading, codes] of sections) {
    it(`lists under "${heading}" every code there is, once, and no other`, () => {
      expect(codes.length).toBeGreaterThan(4);
      expect(
        documented(heading)
          .map(({ code }) => code)
          .sort(),
      ).toEqual([...codes].sort());
    });
  }

  it('says of exit codes what the command says', () => {
    const said = new Map(documented('Exit codes').map(({ code, meaning }) => [code, meaning]));
    for (const { code, meaning } of Object.values(exitCodes)) expect(said.get(String(code))).toBe(meaning);
  });
});
