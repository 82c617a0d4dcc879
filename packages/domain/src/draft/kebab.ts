/** Words as a key: lower-case letters and digits joined by hyphens. Letters of other alphabets are left out; undefined where nothing is left. */
export const kebab = (words: string): string | undefined => {
  const text = words
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
  return text === '' ? undefined : text;
};

/** `other:wound` → `wound`: the measure as a dimension of a figure. */
export const measureKey = (measure: string): string => kebab(measure.replace(/^other:/, '')) ?? 'count';
