/** Deepest nesting that is handed to the parser; pages nest some dozens, an attack nests a million. */
const MAX_DEPTH = 256;
/** Tags beyond this many are dropped, text is kept. */
const MAX_TAGS = 60_000;

const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,40})\b[^<>]{0,5000}>/g;

/**
 * Drops tags that nest too deep or are too many, and control characters, before a recursive parser sees them. One
 * pass; ordinary pages come out unchanged.
 */
export function tameHtml(html: string): string {
  let depth = 0;
  let tags = 0;
  const plain = html.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
  return plain.replace(TAG, (tag, slash: string, name: string) => {
    tags += 1;
    if (VOID.has(name.toLowerCase()) || tag.endsWith('/>')) return tags > MAX_TAGS ? ' ' : tag;
    if (slash === '/') {
      depth = Math.max(0, depth - 1);
      return depth >= MAX_DEPTH || tags > MAX_TAGS ? ' ' : tag;
    }
    depth += 1;
    return depth > MAX_DEPTH || tags > MAX_TAGS ? ' ' : tag;
  });
}
