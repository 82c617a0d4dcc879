// Writes the committed artefacts anew, each from its source: database schema and table types, configuration page,
// GraphQL schema, client documents.
// The order matters: the client is generated from the schema that the gateway writes.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const owner of ['packages/database', 'packages/runtime', 'packages/formats', 'services/gateway', 'packages/client']) {
  const script = join(root, owner, 'scripts', 'generate.mjs');
  if (!existsSync(script)) continue;
  process.stdout.write(`generate: ${owner}\n`);
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', script], { cwd: join(root, owner), stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
