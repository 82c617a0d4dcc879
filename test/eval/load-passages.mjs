// Reads labelled passages: our own (*.txt, see passages/README.md) and JSON files with offsets (--gold DIR).
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Every passage of a directory, by name: { name, publisher, publishedAt, text, claims }. */
export function loadPassages(directory) {
  return readdirSync(directory)
    .filter((file) => /\.(?:txt|json)$/.test(file) && !/readme/i.test(file))
    .sort()
    .map((file) =>
      (file.endsWith('.txt') ? parsePassage : parseJson)(
        basename(file).replace(/\.\w+$/, ''),
        directory,
        readFileSync(join(directory, file), 'utf8'),
      ),
    )
    .filter((passage) => passage !== null);
}

function parseJson(name, directory, source) {
  const passage = JSON.parse(source);
  if (!Array.isArray(passage.claims)) return null;
  // The founding article keeps its text in a file of its own.
  const text = passage.text ?? readFileSync(join(directory, 'article.txt'), 'utf8');
  return { name, publisher: passage.publisher, publishedAt: passage.publishedAt, text, claims: passage.claims };
}

/** A head, the text, and one line a label: quote | number words | bounds | measure | originator | as-of | optional. */
export function parsePassage(name, _directory, source) {
  const [head = '', text = '', labels = ''] = source.split(/^---\n/m);
  const field = (key) => new RegExp(`^${key}: (.+)$`, 'm').exec(head)?.[1]?.trim() ?? '';
  const publishedAt = field('published');
  const body = text.trimEnd();
  const used = new Map();
  const claims = labels
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => readLabel(name, line, body, publishedAt, used));
  return { name, publisher: field('publisher'), publishedAt, text: body, claims };
}

function readLabel(name, line, text, publishedAt, used) {
  const [quote, words, bounds, measure, originator, asOf, flags = ''] = line.split(' | ').map((part) => part.trim());
  // A quote that comes twice is labelled twice in order; "no deaths or injuries" carries two labels in one place.
  const next = text.indexOf(quote, used.get(quote) ?? 0);
  const start = next < 0 ? text.indexOf(quote) : next;
  const inside = quote.indexOf(words);
  if (start < 0 || inside < 0 || !measure || !asOf) throw new Error(`${name}: label does not fit its text: ${line}`);
  used.set(quote, start + 1);
  return {
    quote,
    start,
    end: start + quote.length,
    measure,
    value: { ...readBounds(bounds), text: words, start: start + inside, end: start + inside + words.length },
    attribution: { originator: originator === '-' ? null : originator },
    asOf: asOf === 'pub' ? { date: publishedAt, basis: 'publication' } : { date: asOf, basis: 'stated' },
    ...(flags.includes('optional') ? { optional: true } : {}),
  };
}

const OPERATORS = { '>=': 'at-least', '<=': 'up-to', '~<': 'nearly', '>': 'more-than', '<': 'fewer-than', '~': 'about', '=': 'exact' };

function readBounds(bounds) {
  if (bounds === '?') return { min: null, max: null, qualifier: 'unknown' };
  const range = /^(v?)([\d.]+?)\.\.([\d.]+)$/.exec(bounds);
  if (range) return { min: Number(range[2]), max: Number(range[3]), qualifier: range[1] ? 'vague' : 'between' };
  const [, operator, digits] = /^(>=|<=|~<|>|<|~|=)([\d.]+)$/.exec(bounds) ?? [];
  if (operator === undefined) throw new Error(`not bounds: ${bounds}`);
  const n = Number(digits);
  const qualifier = OPERATORS[operator];
  if (operator === '>=' || operator === '>') return { min: n, max: null, qualifier };
  if (operator === '<=' || operator === '<') return { min: null, max: n, qualifier };
  return { min: n, max: n, qualifier };
}
