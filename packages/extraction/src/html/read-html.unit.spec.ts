import { describe, expect, it } from 'vitest';
import { extract } from '../extract.js';
import { readHtml } from './read-html.js';

const page = (body: string) =>
  `<!doctype html><html><head><title>T</title><style>p{}</style></head><body><nav>12 people killed in menus</nav><article><h1>Head</h1>${body}</article><footer>Call 1400</footer></body></html>`;

describe('readHtml', () => {
  it('gives the article without scripts, menus and footers, a paragraph a block', () => {
    const text = readHtml(
      page(
        '<p>At least <b>12</b> people were killed.</p><script>var x = "5 people died";</script><ul><li>Three&nbsp;homes were destroyed.</li></ul>',
      ),
    );
    expect(text).toContain('At least 12 people were killed.');
    expect(text).toContain('• Three homes were destroyed.');
    expect(text).not.toMatch(/menus|1400|died/);
  });

  it('offsets refer to the extracted text', () => {
    const { text, claims } = extract({
      text: page('<p>At least <b>12</b> people were&nbsp;killed &amp; 3 homes destroyed.</p>'),
      format: 'html',
      publishedAt: '2021-05-14',
    });
    expect(claims.map(({ start, end }) => text.slice(start, end))).toEqual(claims.map(({ quote }) => quote));
    expect(claims.map(({ measure }) => measure)).toEqual(['killed', 'homes-destroyed']);
  });

  it('survives nesting that would overflow a stack', () => {
    const deep = `${'<div>'.repeat(50_000)}7 people were killed.${'</div>'.repeat(50_000)}`;
    expect(readHtml(deep)).toContain('7 people were killed.');
  });
});
