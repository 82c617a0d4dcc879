// Holds the direction of imports (docs/walk.md) and the purity of the core. Reads the import lines; needs no compiler.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each project may import of the workspace. Specs may also use @factline/testing. */
const mayImport = {
  'packages/domain': [],
  'packages/extraction': ['domain'],
  'packages/formats': ['domain'],
  'packages/database': [],
  'packages/event-log': ['database', 'domain'],
  'packages/submissions': ['database', 'domain'],
  'packages/projections': ['database', 'domain', 'event-log'],
  'packages/runtime': [],
  'packages/jobs': ['database', 'runtime'],
  'packages/client': [],
  // `factline extract` reads a file without a gateway (docs/adr/0016).
  'packages/cli': ['client', 'extraction'],
  'packages/testing': ['database', 'jobs', 'local'],
  'infra/local': ['database', 'event-log', 'jobs', 'runtime'],
  'services/ingest': ['submissions', 'event-log', 'formats', 'extraction', 'jobs', 'runtime', 'database', 'domain'],
  'services/projector': ['projections', 'event-log', 'jobs', 'runtime', 'database', 'domain'],
  'services/gateway': ['projections', 'event-log', 'submissions', 'jobs', 'formats', 'extraction', 'runtime', 'database', 'domain'],
  'services/dashboard': ['client'],
};

/** Packages that only some projects may use. */
const onlyIn = {
  bullmq: ['packages/jobs'],
  ioredis: ['packages/jobs', 'packages/testing', 'test'],
  'type-graphql': ['services/gateway'],
  '@apollo/server': ['services/gateway'],
  kysely: ['packages/database', 'packages/event-log', 'packages/submissions', 'packages/projections', 'packages/testing', 'test'],
};

const pure = ['packages/domain', 'packages/extraction', 'packages/formats'];
/** Hashing touches nothing; identities are hashes. */
const mayHash = /^packages\/domain\/src\/(.+\/)?identity\.ts$/;
const impureWords =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bprocess\.|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bcrypto\.randomUUID\(/;

const problems = [];

for (const [project, allowed] of Object.entries(mayImport)) {
  for (const file of sources(join(root, project, 'src'))) checkFile(project, allowed, file);
}
for (const file of sources(join(root, 'test', 'src'))) checkFile('test', undefined, file);

if (problems.length > 0) {
  process.stderr.write(
    `${problems.join('\n')}\n${problems.length} imports or words are out of place. The rules are in infra/check-imports.mjs.\n`,
  );
  process.exit(1);
}

function checkFile(project, allowed, file) {
  const isSpec = /\.(spec|fixtures)\.tsx?$/.test(file);
  const text = readFileSync(file, 'utf8');
  const isPure = pure.includes(project) && !isSpec;
  for (const [index, line] of text.split('\n').entries()) {
    const report = (problem) => problems.push(`${relative(root, file)}:${index + 1} ${problem}`);
    if (isPure && !/^\s*(\*|\/\/|\/\*)/.test(line) && impureWords.test(line))
      report(`${project} takes clock, chance and the world as arguments: ${line.trim()}`);
    for (const [, specifier] of line.matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)'([^']+)'/g))
      checkImport({ project, allowed, file, isSpec, isPure, specifier, report });
  }
}

function checkImport({ project, allowed, file, isSpec, isPure, specifier, report }) {
  if (specifier.startsWith('.')) {
    const target = resolve(dirname(file), specifier);
    if (!target.startsWith(join(root, project) + sep)) report(`reaches into another project: ${specifier}`);
    return;
  }
  if (specifier.startsWith('node:')) {
    const isHashing = specifier === 'node:crypto' && mayHash.test(relative(root, file).split(sep).join('/'));
    if (isPure && !isHashing) report(`${project} does no I/O: ${specifier}`);
    return;
  }
  const name = specifier.startsWith('@') ? specifier.split('/').slice(0, 2).join('/') : specifier.split('/')[0];
  if (onlyIn[name] && !onlyIn[name].includes(project) && !isSpec) report(`only ${onlyIn[name].join(', ')} may import ${name}`);
  if (!name.startsWith('@factline/') || allowed === undefined) return;
  const target = name.slice('@factline/'.length);
  if (target !== 'testing' || !isSpec) {
    if (!allowed.includes(target) && !(isSpec && (target === 'testing' || `packages/${target}` in mayImport)))
      report(`${project} may not import ${name}`);
  }
}

function* sources(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (/\.tsx?$/.test(entry.name)) yield path;
  }
}
