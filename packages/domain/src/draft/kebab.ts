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

const plurals: Readonly<Record<string, string>> = {
  child: 'children',
  woman: 'women',
  man: 'men',
  person: 'people',
  baby: 'babies',
  policeman: 'policemen',
};

/** The last word of a group in its plural, as figures name groups: "one child" is about children. */
export const plural = (words: string): string =>
  words.replace(/[a-z]+$/i, (last) => plurals[last.toLowerCase()] ?? (singulars.test(last) ? `${last}s` : last));
/** Words for one of a group that newsrooms count. */
const singulars =
  /^(?:soldier|officer|fighter|militant|worker|journalist|medic|doctor|nurse|civilian|israeli|palestinian|resident|migrant|refugee|passenger|firefighter|teenager|girl|boy|student|teacher|protester|prisoner|guard|pilot|rocket|missile|drone|home|house|building)$/i;

/** `other:wound` → `wound`: the measure as a dimension of a figure. */
export const measureKey = (measure: string): string => kebab(measure.replace(/^other:/, '')) ?? 'count';
