import { IRREGULAR, LISTS, type NounClass } from './noun-lists.js';

const words = (text: string): string[] => text.trim().split(/\s+/);

const CLASSES = new Map<string, NounClass>();
for (const [name, text] of Object.entries(LISTS) as [NounClass, string][])
  for (const word of words(text)) if (!CLASSES.has(word)) CLASSES.set(word, name);

/** Words whose singular means more than one, so that they count after a number without an "s". */
const COLLECTIVE = new Set(
  words(
    'people police personnel staff crew cattle livestock poultry sheep aircraft troops dead wounded injured hurt hectares remains clergy population youth youths',
  ),
);

/** The dictionary form of a noun, lower case: "women" to "woman", "shells" to "shell". */
export function singular(word: string): string {
  const irregular = IRREGULAR[word];
  if (irregular !== undefined && Object.hasOwn(IRREGULAR, word)) return irregular;
  if (CLASSES.has(word)) return word;
  if (word.endsWith('ies') && CLASSES.has(`${word.slice(0, -3)}y`)) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && CLASSES.has(word.slice(0, -2))) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/** Plurals that end as people's names of work do and are none. */
const THINGS =
  /(?:ainers|isters|puters|umbers|etters|apers|rders|nters|eters|iters|ivers|owers|ailers|ankers|ackers|oosters|osters|lyers|actors|ensors|otors|plants|urants|utants|overs|ilters|ayers|apters|ffers|arters|others|idors|doors|loors|rrors|olors|olours|ators|ectors|utters|urners|ookers|eaters|oolers|isers|izers|umpers|ockets|atters|orners|umors|avors|tutors_|itors_|ancers|ewers|angers|igures|members_|rters|nners|eepers_|ropers|ladders|boulders|folders|shoulders|cinders|elders_|ciders|spiders|timbers|chambers|stickers|lockers|printers|scanners|speakers|servers|users|iants|ments)$/;

/** The class of one noun (any number), or of a joined two- or three-word noun such as "evacuation_request"; null when unlisted. */
export function nounClass(word: string): NounClass | null {
  const form = word.toLowerCase();
  const cut = form.lastIndexOf('_');
  const key = cut < 0 ? singular(form) : `${form.slice(0, cut + 1)}${singular(form.slice(cut + 1))}`;
  const found = CLASSES.get(key) ?? CLASSES.get(form);
  if (found !== undefined) return found;
  if (cut < 0 && /^[a-z]{3,}(?:ers|ors|ants|ians)$/.test(form) && !THINGS.test(form)) return 'person';
  if (cut < 0 && /(?:workers|ists|women|men|keepers|fighters|owners|dwellers|goers|makers)$/.test(form)) return 'person';
  // "schoolteachers", "ex-fighters", "asylum-seekers": the last part decides.
  const dash = form.lastIndexOf('-');
  if (dash > 0 && cut < 0) return nounClass(form.slice(dash + 1));
  return null;
}

/** True for a form that can follow a number other than one. */
export function isPluralForm(word: string): boolean {
  const form = word.toLowerCase();
  if (COLLECTIVE.has(form) || Object.hasOwn(IRREGULAR, form)) return true;
  return form.endsWith('s') && !form.endsWith('ss') && !form.endsWith("'s");
}
