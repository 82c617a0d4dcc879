import { describe, expect, it } from 'vitest';
import { xmlText } from './atom.js';
import { csvCell, csvRow } from './csv.js';

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\t=1', "'\t=1"],
    ['-12.5', '-12.5'],
    ['at least 120', 'at least 120'],
  ])('%j is written %j', (text, written) => expect(csvCell(text)).toBe(written));

  it('is quoted where it must be, and a formula is none inside quotes either', () => {
    expect(csvRow(['a,b', 'say "no"', null, '=HYPERLINK("x")\n'])).toBe('"a,b","say ""no""",,"\'=HYPERLINK(""x"")\n"\r\n');
  });
});

describe('a text in XML', () => {
  it('is no markup, and holds nothing that XML cannot', () => {
    expect(xmlText('<b a="1">&\u0000\ud800')).toBe('&lt;b a=&quot;1&quot;&gt;&amp;\ufffd\ufffd');
  });
});
