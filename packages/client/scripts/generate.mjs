// Writes src/generated/ from the gateway's committed schema and the operations beside it: one typed document for each operation.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { codegen } from '@graphql-codegen/core';
import * as typedDocuments from '@graphql-codegen/typed-document-node';
import * as operationTypes from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const schemaUrl = new URL('../../../services/gateway/schema.graphql', import.meta.url);
const operationsUrl = new URL('../src/operations/', import.meta.url);
const generatedUrl = new URL('../src/generated/', import.meta.url);

const schema = buildSchema(readFileSync(schemaUrl, 'utf8'));
const documents = readdirSync(operationsUrl)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(new URL(name, operationsUrl), 'utf8')) }));

const config = {
  // Decimals, positions and moments travel as strings and stay strings.
  scalars: {
    DateTime: 'string',
    Date: 'string',
    Decimal: 'string',
    Position: 'string',
    Cursor: 'string',
    SafeInt: 'number',
    JSON: 'unknown',
    ID: 'string',
  },
  strictScalars: true,
  enumsAsTypes: true,
  immutableTypes: true,
  useTypeImports: true,
  skipTypename: true,
  dedupeFragments: true,
  inlineFragmentTypes: 'combine',
};

const text = await codegen({
  filename: 'operations.ts',
  schema: parse(readFileSync(schemaUrl, 'utf8')),
  schemaAst: schema,
  documents,
  config,
  plugins: [{ types: {} }, { documents: {} }],
  pluginMap: { types: operationTypes, documents: typedDocuments },
});

rmSync(generatedUrl, { recursive: true, force: true });
mkdirSync(generatedUrl, { recursive: true });
writeFileSync(
  new URL('operations.ts', generatedUrl),
  `// Generated from services/gateway/schema.graphql and packages/client/src/operations by \`pnpm generate\`. Do not edit.\n${text}`,
);
