// Builds the dashboard's pages with Vite, unless what they are made of is what it was the last time. `--force` builds in any case.
// Each text is also written compressed, so that the gateway sends it as it lies.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dashboard = join(root, 'services/dashboard');
const pages = join(dashboard, 'dist');
const stampFile = join(pages, '.stamp');
const inputs = [
  'services/dashboard/src',
  'services/dashboard/public',
  'services/dashboard/index.html',
  'services/dashboard/embed.html',
  'services/dashboard/package.json',
  'services/dashboard/vite.config.ts',
  'packages/client/src',
  'pnpm-lock.yaml',
  'infra/build-pages.mjs',
];

const stamp = stampOf(inputs);
const isFresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!isFresh || process.argv.includes('--force')) {
  const vite = createRequire(join(dashboard, 'package.json')).resolve('vite');
  const { build } = await import(pathToFileURL(vite).href);
  await build({ root: dashboard, logLevel: 'warn' });
  for (const file of files(pages)) compress(file);
  writeFileSync(stampFile, stamp);
}

function stampOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths)
    for (const file of files(join(root, path))) {
      if (/\.(spec|fixtures)\.tsx?$/.test(file)) continue;
      hash
        .update(`${relative(root, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  return hash.digest('hex');
}

function compress(file) {
  if (!/\.(js|css|html|svg|json|map|webmanifest)$/.test(file) || file.endsWith('.map')) return;
  const text = readFileSync(file);
  if (text.length < 1_024) return;
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

function files(path) {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => files(join(path, entry.name)));
  } catch {
    return [path];
  }
}
