import { z } from 'zod';
import { exportHeadLine } from './claims-file/export-head.js';
import { lineSchemas } from './claims-file/line-schemas.js';
import { mappingSchema } from './mapping/mapping-schema.js';

const draft = { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' } as const;

/** The published JSON Schemas, by file name. What is read is checked with the schemas that these are made of. */
export const jsonSchemas = (): Readonly<Record<string, object>> => ({
  'claims-file.schema.json': claimsFile(),
  'mapping.schema.json': {
    ...z.toJSONSchema(mappingSchema, draft),
    title: 'Mapping of a table to claims',
    description: 'How the rows of a .csv, .tsv or .json table become claims. Also written as YAML. docs/mappings.md explains it.',
  },
});

const published = { ...lineSchemas, export: exportHeadLine };

const claimsFile = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A line of a claims file',
  description:
    'One JSON object per line of an .ndjson file; `type` says which. Definitions of a whole file are taken before its other lines, except where its first line is an `export`.',
  type: 'object',
  required: ['type'],
  oneOf: Object.keys(published).map((type) => ({ $ref: `#/$defs/${type}` })),
  $defs: Object.fromEntries(Object.entries(published).map(([type, schema]) => [type, withoutDraft(z.toJSONSchema(schema, draft))])),
});

const withoutDraft = ({ $schema: _draft, ...schema }: Record<string, unknown>): object => schema;
