/**
 * RFC 8785 (JSON Canonicalization Scheme) text of plain data. Same text as the `canonicalize` library, which it is tested against;
 * written out because it runs once per event on the way into the log (measured there: 2.3 times as fast).
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

function objectText(object: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value === undefined) continue;
    if (text.length > 1) text += ',';
    text += `${quoted(key)}:${canonicalText(value)}`;
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
