// Writes schema.graphql from the built gateway: sorted, so that a change of the schema is a readable diff.
import { writeFileSync } from 'node:fs';
import { schemaText } from '../dist/schema.js';

writeFileSync(new URL('../schema.graphql', import.meta.url), schemaText());
