// Holds the script of the first page, and of an embed, to what a phone on a slow line bears. Counts what the browser loads before it shows
// anything: the scripts that the document names, to be run or to be fetched beside them, and all that these import, gzipped. What comes by
// import() later is not counted.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import './build-pages.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = join(root, 'services/dashboard/dist');
const limits = { 'index.html': 200_000, 'embed.html': 150_000 };

const manifest = JSON.parse(readFileSync(join(pages, '.vite/manifest.json'), 'utf8'));
let isTooLarge = false;
for (const [entry, limit] of Object.entries(limits)) {
  const found = new Set();
  for (const [, file] of readFileSync(join(pages, entry), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g))
    scripts(keyOf(file), found);
  const size = [...found].reduce((sum, file) => sum + gzipSync(readFileSync(join(pages, file)), { level: 9 }).length, 0);
  process.stdout.write(`${entry}: ${size} bytes of script, gzipped; ${limit} are accepted\n`);
  if (size > limit) isTooLarge = true;
}
process.exit(isTooLarge ? 1 : 0);

function keyOf(file) {
  return Object.keys(manifest).find((key) => manifest[key].file === file);
}

function scripts(key, found) {
  const { file, imports = [] } = manifest[key];
  if (found.has(file)) return;
  found.add(file);
  for (const one of imports) scripts(one, found);
}
