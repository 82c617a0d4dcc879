import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestDatabase } from '@factline/testing';
import { expect } from 'vitest';
import { askAt, startStack } from '../contract/stack.js';
import { factline } from '../e2e/cli.fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: what a query answers is its own shape
export type Any = any;

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A published table as it lies beside the project where that is developed and checked; undefined for those who have the project alone. */
export const sharedTable = (path: string): string | undefined => {
  const file = at(`../shared/data/${path}`);
  if (existsSync(file)) return file;
  process.stdout.write(`skipped: ${path} lies beside the project only where that is developed; it is too large to come along.\n`);
  return undefined;
};
export const mappingOf = (name: string): string => at(`packages/formats/mappings/${name}.yaml`);

/** What `factline ingest --json` says of one file. */
export interface Report {
  readonly items: number;
  readonly recorded: number;
  readonly alreadyKnown: number;
  readonly skipped: number;
  readonly rejected: number;
  readonly state: string;
  readonly problems: readonly { readonly code: string; readonly path?: string; readonly message: string }[];
  readonly rejections?: readonly Any[];
}

export interface DataSite {
  readonly url: string;
  /** Hands a file in by the command line, as a person would. */
  ingest(...args: readonly string[]): Promise<Report>;
  /** Waits until everything recorded is to be seen. */
  projected(): Promise<void>;
  ask(query: string, variables?: object): Promise<Any>;
  stop(): Promise<void>;
}

/** All services over a database of their own. */
export const startDataSite = async (database: TestDatabase): Promise<DataSite> => {
  const stack = await startStack((name) => database.url[name]);
  const ask: DataSite['ask'] = async (query, variables = {}) => {
    const { data, errors } = await askAt<Any>(stack.url, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  return {
    url: stack.url,
    ask,
    ingest: async (...args) => {
      const { out, err } = await factline(stack.url, 'ingest', ...args, '--json');
      if (out === '') throw new Error(err);
      return JSON.parse(out) as Report;
    },
    projected: async () => {
      const { status } = await ask('{ status { head } }');
      // The gateway itself waits, two seconds at a time.
      for (let seconds = 0; seconds < 60; seconds += 2) {
        const { errors } = await askAt(stack.url, '{ status { head } }', {}, { 'factline-min-position': status.head });
        if (errors === undefined) return;
        expect(errors[0]?.extensions.code).toBe('NOT_YET_PROJECTED');
      }
      throw new Error('what was recorded is not to be seen after a minute');
    },
    stop: () => stack.stop(),
  };
};
