// pnpm eval:extraction [--gold DIR] [--errors] [--json]
// Runs the extractor over labelled passages (our own unless --gold names others) and prints scores by level, misses and extras.
// Exits with 1 when a level falls below its floor (own passages only).
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extract } from '../../packages/extraction/dist/index.js';
import { loadPassages } from './load-passages.mjs';
import { LEVELS, rates, scorePassage } from './score.mjs';

/** F1 below which own passages fail, by level: what issue 4 asks for on unseen ones. */
const FLOORS = [0.92, 0.82, 0.81, 0.7, 0.64];

const value = (flag) => (process.argv.includes(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined);
const gold = value('--gold');
const directory = gold === undefined ? join(dirname(fileURLToPath(import.meta.url)), 'passages') : resolve(gold);
const passages = loadPassages(directory);
const results = passages.map((passage) => {
  const { claims } = extract({ text: passage.text, format: 'text', publishedAt: passage.publishedAt, publisher: passage.publisher });
  return { passage, claims, ...scorePassage(claims, passage.claims) };
});

const totals = LEVELS.map((_, level) => {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const { levels } of results) for (const key of Object.keys(sum)) sum[key] += levels[level][key];
  return { ...sum, ...rates(sum) };
});

if (process.argv.includes('--json'))
  console.log(JSON.stringify({ passages: passages.length, levels: Object.fromEntries(LEVELS.map(([name], i) => [name, totals[i]])) }));
else print();
const below = gold === undefined ? LEVELS.filter((_, i) => totals[i].f1 < FLOORS[i]).map(([name]) => name) : [];
if (below.length > 0) {
  console.error(`below the floor: ${below.join(', ')}`);
  process.exitCode = 1;
}

function print() {
  const fixed = (x) => x.toFixed(3);
  console.log(
    `${passages.length} passages, ${passages.reduce((n, { claims }) => n + claims.filter((claim) => !claim.optional).length, 0)} claims to find`,
  );
  console.log('level        precision recall F1      right wrong missed');
  for (const [i, [name]] of LEVELS.entries()) {
    const { precision, recall, f1, right, wrong, missed } = totals[i];
    console.log(
      `${name.padEnd(12)} ${fixed(precision)}     ${fixed(recall)}  ${fixed(f1)}  ${String(right).padStart(6)} ${String(wrong).padStart(5)} ${String(missed).padStart(6)}`,
    );
  }
  for (const { passage, levels } of results)
    console.log(`${passage.name.padEnd(28)} ${levels.map((level) => fixed(rates(level).f1)).join('  ')}`);
  for (const { passage, misses, extras, differences } of results) {
    for (const label of misses)
      console.log(`MISS  ${passage.name}  ${label.measure} ${label.value.qualifier} ${label.value.text} :: ${label.quote}`);
    for (const claim of extras)
      console.log(
        `EXTRA ${passage.name}  ${claim.measure} ${claim.value.qualifier} ${claim.value.text} :: ${claim.quote.replace(/\s+/g, ' ')}`,
      );
    if (!process.argv.includes('--errors')) continue;
    for (const { level, proposal, label } of differences) {
      const shown = {
        measure: (c) => c.measure,
        qualifier: (c) => c.value.qualifier,
        originator: (c) => c.attribution.originator,
        'as-of': (c) => c.asOf.date,
      }[level];
      console.log(`DIFF  ${passage.name}  ${level}: ${shown(proposal)} for ${shown(label)} :: ${label.quote}`);
    }
  }
}
