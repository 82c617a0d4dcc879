import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { renderText } from './render-text.js';
import { tameHtml } from './tame-html.js';

/** The article text of a page, block by block; the whole body's text where no article can be made out. Never throws. */
export function readHtml(html: string): string {
  const source = tameHtml(html);
  try {
    const article = readArticle(source);
    if (article !== null) return article;
  } catch {
    // A page that the parser cannot take is still read as its bare text.
  }
  return stripTags(source);
}

function readArticle(source: string): string | null {
  const wrapped = /<html[\s>]/i.test(source) ? source : `<!doctype html><html><head></head><body>${source}</body></html>`;
  const { document } = parseHTML(wrapped);
  const body = document.body;
  if (body === null) return null;
  const whole = renderText(body);
  // Readability needs a real page around the article; a fragment is read whole.
  if (whole.length > 500) {
    const parsed = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 250,
      maxElemsToParse: 20_000,
    }).parse();
    if (parsed?.content) {
      const inner = parseHTML(`<!doctype html><html><body>${parsed.content}</body></html>`).document.body;
      const text = inner === null ? '' : renderText(inner);
      if (text.length > 250 && text.length > whole.length * 0.2) return text;
    }
  }
  return whole;
}

function stripTags(source: string): string {
  return source
    .replace(/<(?:script|style)\b[^>]{0,2000}>[\s\S]{0,200000}?<\/(?:script|style)>/gi, ' ')
    .replace(/<\/?(?:p|div|br|li|h[1-6]|tr|table|ul|ol|section|article)\b[^<>]{0,2000}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}
