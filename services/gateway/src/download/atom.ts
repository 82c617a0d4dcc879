export interface AtomFeed {
  /** IRI; never changes. */
  readonly id: string;
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}
export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly updated: string;
  readonly summary: string;
}

/** An Atom feed (RFC 4287). */
export const atomFeed = ({ entries, ...feed }: AtomFeed): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xmlText(feed.id)}</id>
  <title>${xmlText(feed.title)}</title>
  <updated>${feed.updated}</updated>
  <author><name>Factline</name></author>
  <link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>
  <link rel="alternate" type="text/html" href="${xmlText(feed.page)}"/>
${entries.map(atomEntry).join('')}</feed>
`;

const atomEntry = ({ id, title, page, updated, summary }: AtomEntry): string => `  <entry>
    <id>${xmlText(id)}</id>
    <title>${xmlText(title)}</title>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${xmlText(page)}"/>
    <summary>${xmlText(summary)}</summary>
  </entry>
`;

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML 1.0 can hold it, in content and in attributes. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
