import { describe, expect, it } from 'vitest';
import { extract } from '../extract.js';
import { maskMarkdown } from './mask-markdown.js';

describe('maskMarkdown', () => {
  it('keeps words and offsets, and blanks marks and link targets', () => {
    const source = '# Head\n\n**At least [12](https://example.org/99-killed) people** were _killed_.\n\n```\n5 people died\n```\n';
    const masked = maskMarkdown(source);
    expect(masked).toHaveLength(source.length);
    expect(masked).not.toMatch(/[*_`#]|99|5 people/);
    expect(masked.indexOf('killed.')).toBe(-1);
    expect(masked.indexOf('people')).toBe(source.indexOf('people'));
  });

  it('quotes the source as it stands', () => {
    const text = 'Intro.\n\n**At least 12** people were killed.';
    const { claims } = extract({ text, format: 'markdown', publishedAt: '2021-05-14' });
    expect(claims).toHaveLength(1);
    expect(text.slice(claims[0]?.start, claims[0]?.end)).toBe(claims[0]?.quote);
    expect(claims[0]?.value).toMatchObject({ min: 12, qualifier: 'at-least' });
  });
});
