import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineSchemas } from './claims-file/line-schemas.js';
import { handIn, install } from './hand-in.fixtures.js';
import { jsonSchemas } from './json-schemas.js';
import { parseMapping } from './mapping/parse-mapping.js';

const read = (name: string): Buffer => readFileSync(new URL(`../${name}`, import.meta.url));

describe('the published forms', () => {
  it('are those that lines are checked with (else: build, then node packages/formats/scripts/generate.mjs)', () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      expect(JSON.parse(read(`schemas/${name}`).toString()), name).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  it('describe every field', () => {
    const undescribed: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string; const?: unknown }> };
      for (const [name, field] of Object.entries(properties ?? {})) {
        if (field.description === undefined && field.const === undefined) undescribed.push(`${path}.${name}`);
      }
      for (const [key, inner] of Object.entries(node)) walk(inner, `${path}.${key}`);
    };
    walk(jsonSchemas()['claims-file.schema.json'], '');
    expect(undescribed).toEqual([]);
  });

  it('have an example of every line type, and all of it is recorded, once', () => {
    const bytes = read('examples/claims.ndjson');
    const types = bytes
      .toString()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { type: string }).type);
    expect(new Set(types)).toEqual(new Set(Object.keys(lineSchemas)));
    const to = install();
    const first = handIn(to, bytes, 'ndjson');
    expect(first.rejected.map(({ original, problems }) => [original, problems.map(({ message }) => message)])).toEqual([]);
    expect(first.recorded).toBe(types.length);
  });

  it('have an example of a table', () => {
    const mapping = parseMapping(read('examples/situation-report.yaml').toString(), 'yaml');
    if ('problems' in mapping) throw new Error(mapping.problems.map(({ message }) => message).join('\n'));
    const outcome = handIn(install(), read('examples/situation-report.csv'), 'csv', mapping.mapping);
    expect(outcome).toMatchObject({ items: 9, recorded: 7, skipped: 2, rejected: [] });
    const values = outcome.events.flatMap(({ event }) =>
      event.type === 'ClaimRecorded' ? [[event.data.figure, event.data.period.end, event.data.value.qualifier, event.data.value.min]] : [],
    );
    expect(values).toContainEqual(['flood-2024/killed/people/upper-valley', '2024-05-03', 'exact', '1216']);
    expect(values).toContainEqual(['flood-2024/injured/people/upper-valley', '2024-05-03', 'not-reported', null]);
  });
});
