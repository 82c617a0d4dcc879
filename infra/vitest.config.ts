import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

// One copy of graphql: type-graphql loads the CommonJS build, and two builds refuse each other's schemas.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];

// Workspace packages resolve to their sources, so that specs never run a stale dist. Vitest hands these on to Node: `import` must not
// be among them, or CommonJS packages such as pg would be given their ES module halves by require().
const conditions = ['@factline/source', 'node'];

const shared = { root, resolve: { alias }, ssr: { resolve: { conditions } } };
const globalSetup = [fileURLToPath(new URL('../packages/testing/src/global-setup.ts', import.meta.url))];

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    passWithNoTests: true,
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          root,
          include: ['{packages,services}/*/src/**/*.unit.spec.ts', 'infra/local/src/**/*.unit.spec.ts', 'test/src/**/*.unit.spec.ts'],
          testTimeout: 30_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'int',
          root,
          include: ['{packages,services}/*/src/**/*.int.spec.ts', 'infra/local/src/**/*.int.spec.ts', 'test/src/**/*.int.spec.ts'],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          root,
          include: ['test/src/**/*.e2e.spec.ts'],
          globalSetup,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
