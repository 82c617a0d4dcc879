// Writes src/generated/ from the gateway's committed schema and the operations beside it: one typed document for each operation,
// as text.
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
  // Text, not syntax trees: a third of the script, and nothing to print before the first question.
  documentMode: 'string',
  pureMagicComment: true,
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

// The plugin indents the first line of each operation and fragment as its template does.
const tidy = text
  .replace(/`\n {4}(?=(?:query|mutation|subscription|fragment) )/g, '`')
  .replace(/\n(?: {4})?(?=fragment \w+ on )/g, '\n\n')
  .replace(/\n {4}`/g, '`');

rmSync(generatedUrl, { recursive: true, force: true });
mkdirSync(generatedUrl, { recursive: true });
writeFileSync(
  new URL('operations.ts', generatedUrl),
  `// Generated from services/gateway/schema.graphql and packages/client/src/operations by \`pnpm generate\`. Do not edit.\n${tidy}`,
);
