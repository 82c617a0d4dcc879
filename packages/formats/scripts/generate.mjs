// Writes schemas/*.schema.json from the schemas that lines and mappings are checked with. Needs the package to be built.
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../dist/index.js';

for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../schemas/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
