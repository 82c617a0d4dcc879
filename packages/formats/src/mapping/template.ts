/** One piece of a template: fixed text, or a column with filters (`{area|slug|map:places}`). */
export type TemplatePiece = { readonly text: string } | { readonly column: string; readonly filters: readonly TemplateFilter[] };
export type TemplateFilter =
  | { readonly name: 'slug' | 'lower' | 'upper' | 'trim' }
  | { readonly name: 'map' | 'default'; readonly argument: string };

const placeholder = /\{([^{}]*)\}/g;

/** Pieces of a template, or a sentence about what is wrong with it. `{{` and `}}` are not needed: keys and titles hold no braces. */
export const parseTemplate = (template: string): readonly TemplatePiece[] | { readonly fault: string } => {
  const pieces: TemplatePiece[] = [];
  let end = 0;
  for (const match of template.matchAll(placeholder)) {
    if (match.index > end) pieces.push({ text: template.slice(end, match.index) });
    const [column = '', ...filters] = (match[1] ?? '').split('|').map((part) => part.trim());
    if (column === '') return { fault: `{} names no column in ${template}` };
    const read = filters.map(parseFilter);
    const unknown = read.indexOf(undefined);
    if (unknown !== -1) return { fault: `${filters[unknown]} is no filter; there are slug, lower, upper, trim, map:NAME and default:TEXT` };
    pieces.push({ column, filters: read.filter((filter) => filter !== undefined) });
    end = match.index + match[0].length;
  }
  if (end < template.length) pieces.push({ text: template.slice(end) });
  return pieces;
};

const parseFilter = (filter: string): TemplateFilter | undefined => {
  if (filter === 'slug' || filter === 'lower' || filter === 'upper' || filter === 'trim') return { name: filter };
  const [, name, argument] = /^(map|default):(.+)$/.exec(filter) ?? [];
  return (name === 'map' || name === 'default') && argument !== undefined ? { name, argument } : undefined;
};

/** Lower case, words joined by hyphens, accents off; letters of other scripts stay. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
