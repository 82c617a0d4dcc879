import { locateQuote, type TextSpan, wordChanges } from '@factline/domain';
import { type ClaimRow, type DocumentVersionRow, listClaimsOf, type Page, readDocumentVersions } from '@factline/projections/read';
import type { GatewayContext } from '../context/context.js';

/** Versions of a document that are listed. */
const maxVersions = 50;
/** Claims of a document that are looked for in its texts. */
const maxClaims = 1_000;

/** The versions of a document, oldest first: one statement for all documents of a level. */
export const versionsOf = (document: string, { load, read }: GatewayContext): Promise<readonly DocumentVersionRow[]> =>
  load
    .list<readonly DocumentVersionRow[]>('document-versions', {}, async (ids) => {
      const versions = await readDocumentVersions(read, ids, maxVersions);
      return ids.map((id) => versions.get(id) ?? []);
    })
    .load(document);

/** The first claims of a document, in the order of the log, latest first. */
export const claimsOf = async (document: string, { load, read }: GatewayContext): Promise<readonly ClaimRow[]> => {
  const { rows } = await load
    .list<Page<ClaimRow>>('all-claims-of-document', {}, (ids) => listClaimsOf(read, 'document', ids, { size: maxClaims }))
    .load(document);
  return rows;
};

/** The version before, where it is listed. */
const before = async (version: DocumentVersionRow, context: GatewayContext): Promise<DocumentVersionRow | undefined> =>
  (await versionsOf(version.document, context)).find(({ number }) => number === version.number - 1);

/** The text of a version; null where only its address was known, or where it was erased. */
export const textOf = async ({ data }: DocumentVersionRow, { load }: GatewayContext): Promise<string | null> =>
  data.text === undefined ? null : load.content.load(data.text);

/** What changed since the version before; nothing where one of the texts is not there. */
export const changesOf = async (version: DocumentVersionRow, context: GatewayContext) => {
  const previous = await before(version, context);
  if (previous === undefined || previous.data.text === version.data.text) return [];
  const [old, now] = await Promise.all([textOf(previous, context), textOf(version, context)]);
  return old === null || now === null ? [] : wordChanges(old, now);
};

/** Ids of the recorded claims whose words stood in the version before and are gone in this one. */
export const lostClaimsOf = async (version: DocumentVersionRow, context: GatewayContext): Promise<readonly string[]> => {
  const previous = await before(version, context);
  if (previous === undefined || previous.data.text === version.data.text) return [];
  const [old, now, claims] = await Promise.all([textOf(previous, context), textOf(version, context), claimsOf(version.document, context)]);
  if (old === null || now === null) return [];
  const quoted = claims.filter(({ facts, state }) => facts.locator.quote !== undefined && state !== 'struck');
  const quotes = await context.load.content.loadMany(quoted.map(({ facts }) => facts.locator.quote as string));
  return quoted.flatMap(({ id }, n) => {
    const quote = quotes[n];
    if (typeof quote !== 'string' || locateQuote(now, quote) !== undefined) return [];
    return locateQuote(old, quote) === undefined ? [] : id;
  });
};

/** Where words that were read in some version of a document stand in its present text; null where they are gone, or were erased. */
export const standsNow = async (document: string, quote: string, near: number, context: GatewayContext): Promise<TextSpan | null> => {
  const [words, version] = [await context.load.content.load(quote), (await versionsOf(document, context)).at(-1)];
  const text = version === undefined ? null : await textOf(version, context);
  return words === null || text === null ? null : (locateQuote(text, words, near) ?? null);
};
