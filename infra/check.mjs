// All that a change has to pass besides the tests. Every step runs, so one report has everything; each failure ends with what to do.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (...args) => [process.execPath, args];
const formatted = ['infra', 'packages', 'services', 'test', 'package.json', 'tsconfig.base.json'];
const generated = [
  'docs/configuration.md',
  'packages/database/schema.sql',
  'packages/database/src/generated',
  'packages/formats/schemas',
  'services/gateway/schema.graphql',
  'packages/client/src/generated',
];

const steps = [
  {
    name: 'format and lint',
    run: [join(root, 'node_modules/.bin/biome'), ['check', '--config-path=infra/biome.rules.json', ...formatted]],
    mend: 'pnpm format; what is left then, by hand',
  },
  {
    name: 'types',
    run: node('node_modules/typescript/bin/tsc', '-b', 'infra/tsconfig.json', 'infra/tsconfig.specs.json', 'services/dashboard'),
    mend: 'the places named above',
  },
  { name: 'direction of imports', run: node('infra/check-imports.mjs'), mend: 'the places named above' },
  {
    name: 'unused files, exports and dependencies',
    run: node('node_modules/knip/bin/knip.js', '--config', 'infra/knip.json', '--no-config-hints'),
    mend: 'remove them, or declare the entry in infra/knip.json',
  },
  {
    name: 'size of the first page',
    run: node('infra/check-page-size.mjs'),
    mend: 'load what the first page does not need with import(), or leave it out',
  },
  {
    name: 'generated files',
    run: node('infra/generate.mjs'),
    after: ['git', ['diff', '--exit-code', '--stat', '--', ...generated]],
    mend: 'pnpm generate, then commit what it wrote',
  },
];

const failed = steps.filter((step) => {
  process.stdout.write(`check: ${step.name}\n`);
  const isFine = [step.run, step.after].every(
    (command) => !command || spawnSync(command[0], command[1], { cwd: root, stdio: 'inherit' }).status === 0,
  );
  if (!isFine) process.stdout.write(`check: ${step.name} FAILED. To mend: ${step.mend}\n`);
  return !isFine;
});
process.stdout.write(failed.length === 0 ? 'check: all fine\n' : `check: failed: ${failed.map((step) => step.name).join(', ')}\n`);
process.exit(failed.length === 0 ? 0 : 1);
