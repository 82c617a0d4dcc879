const NARROWED: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201a': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u201e': '"',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '\u2013',
  '\u2014': '\u2014',
  '\u2015': '\u2014',
  '\u2212': '-',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u200b': ' ',
  '\ufeff': ' ',
  '\t': ' ',
  '\u00ad': ' ',
};

/** What pages say of their links. */
const LINK_NOTE = /, opens new tab|\(opens in (?:a )?new (?:tab|window)\)/g;
/** A dash that an encoding lost: "two infants ? a boy and a girl ? and". */
const LOST_DASH = / \? (?=\p{Ll})/gu;

/**
 * The text as the rules read it: typographic quotes, dashes and spaces made plain. It has exactly the length of the
 * original, so that every offset found in it is an offset of the original.
 */
export function textView(text: string): string {
  return text
    .replace(LINK_NOTE, (note) => ' '.repeat(note.length))
    .replace(LOST_DASH, ' - ')
    .replace(
      /[\u2018\u2019\u201a\u02bc\u201c\u201d\u201e\u00ab\u00bb\u2010\u2011\u2012\u2015\u2212\u00a0\u2007\u2009\u202f\u200b\ufeff\t\u00ad]/g,
      (c) => NARROWED[c] ?? c,
    );
}
