/**
 * RFC 8785 (JSON Canonicalization Scheme) text of plain data. Same text as the `canonicalize` library, which it is tested against;
 * written out because it runs once per event on the way into the log, where the order of keys is remembered per shape (twice as fast).
 * Throws on what JSON, or a UTF-8 database, cannot hold: NaN, infinities, lone surrogates, cycles (as a stack overflow).
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} cannot be written as JSON.`);
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? arrayText(value) : objectText(value as Readonly<Record<string, unknown>>);
    default:
      throw new Error(`A ${typeof value} cannot be written as JSON.`);
  }
}

function arrayText(items: readonly unknown[]): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    if (index > 0) text += ',';
    text += canonicalText(items[index] ?? null);
  }
  return `${text}]`;
}

type Member = { readonly key: string; readonly written: string };
const shapes = new Map<string, readonly Member[]>();
const rememberedShapes = 500; // events have some fifty; objects with free keys must not fill the memory

function objectText(object: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(object);
  const shape = keys.join('\n');
  let members = shapes.get(shape);
  // A key may hold the separator itself: then the shape does not tell its keys.
  if (members === undefined || members.length !== keys.length) {
    members = keys.sort().map((key) => ({ key, written: `${quoted(key)}:` }));
    if (shapes.size < rememberedShapes && !keys.some((key) => key.includes('\n'))) shapes.set(shape, members);
  }
  let text = '{';
  for (const { key, written } of members) {
    const value = object[key];
    if (value === undefined) continue;
    text += text.length > 1 ? `,${written}${canonicalText(value)}` : written + canonicalText(value);
  }
  return `${text}}`;
}

// Printable ASCII without quote and backslash needs no escaping: most keys, dates, numbers and names.
const plain = /^[ !#-[\]-~]*$/;

function quoted(text: string): string {
  if (plain.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Error('A lone surrogate cannot be written as UTF-8.');
  return JSON.stringify(text);
}
