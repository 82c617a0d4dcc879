// Processor time (so that a busy machine does not count) against length of input, ordinary and adversarial: node packages/extraction/bench/growing-input.mjs [--max BYTES]
// Linear means that the last column (microseconds a kilobyte) stays level as the input grows. Exits with 1 where it does not,
// or where one megabyte takes 3 seconds or more.
import { readdirSync, readFileSync } from 'node:fs';
import { extract } from '../dist/index.js';

const option = process.argv.indexOf('--max');
const max = option > 0 ? Number(process.argv[option + 1]) : 1_000_000;
const passages = new URL('../../../test/eval/passages/', import.meta.url);
const prose = readdirSync(passages)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, passages), 'utf8').split(/^---\n/m)[1] ?? '')
  .join('\n\n');

const fill = (unit) => (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** Each makes a text of about a given length. */
const INPUTS = {
  'reports and articles': ['text', fill(prose)],
  'reports as HTML': [
    'html',
    (length) => `<html><body><article>${fill(`<p>${prose.replaceAll('\n\n', '</p><p>')}</p>`)(length)}</article></body></html>`,
  ],
  'reports as Markdown': ['markdown', fill(`# A **head**\n\n- item [link](https://example.org/a)\n\n${prose}`)],
  digits: ['text', fill('7')],
  'numbers and commas': ['text', fill('12, ')],
  'one endless sentence': ['text', fill('12 people and 3 soldiers were killed and ')],
  'one endless word': ['text', fill('killed')],
  'endless sayings': ['text', fill('the sea rose, officials said, and ')],
  'endless asides': ['text', fill('12 men, who hid, and a man and 3, ')],
  'open brackets': ['text', fill('(12 killed ')],
  quotation: ['text', fill('"12 dead ')],
  'full stops': ['text', fill('. 1')],
  'line breaks': ['text', fill('\n7 ')],
  'markdown marks': ['markdown', fill('*[(`_')],
  'markdown links': ['markdown', fill('[a](b')],
  'deep HTML': ['html', fill('<div>7 dead ')],
  'unclosed tags': ['html', fill('<a <b ')],
};

const print = (line) => process.stdout.write(`${line}\n`);
let failed = false;
print('input                     bytes      ms   us/KB');
for (const [name, [format, make]] of Object.entries(INPUTS)) {
  extract({ text: make(20_000), format, publishedAt: '2024-01-01' });
  let first = 0;
  for (let length = Math.round(max / 4); length <= max; length *= 2) {
    const text = make(length);
    const before = process.cpuUsage();
    extract({ text, format, publishedAt: '2024-01-01' });
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    const each = (ms * 1000) / (length / 1024);
    first ||= each;
    // Four times the text may cost twice as much a kilobyte before it counts as worse than linear; below 250 ms it is noise.
    const slow = (length >= 1_000_000 && ms >= 3000) || (ms > 250 && each > first * 2.5);
    failed ||= slow;
    print(
      `${name.padEnd(22)} ${String(length).padStart(8)} ${ms.toFixed(0).padStart(7)} ${each.toFixed(0).padStart(7)}${slow ? '  TOO SLOW' : ''}`,
    );
  }
}
process.exitCode = failed ? 1 : 0;
