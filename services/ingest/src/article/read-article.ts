import { type CaptureDocument, decide, type Instant, type ProposeDraft, problem, referencesOf, type Written } from '@factline/domain';
import { loadDirectory } from '@factline/event-log';
import { extract, readableDocument } from '@factline/extraction';
import { type ArticleParticulars, articleText, type Item } from '@factline/formats';
import type { StoredPart } from '@factline/submissions';
import type { Ingest } from '../ingest.js';
import type { SubmittedFile } from '../submission/file.js';
import { draftLines } from './draft-lines.js';
import { publicationDay } from './publication-day.js';

/** Characters of a readable text. Reading takes some four seconds for a million, in which the process does nothing else. */
const maxText = 1_000_000;

/**
 * The items of an article: its document, then a draft for each claim that is read in it, in the order of the text. Where the document is
 * refused nothing is read in it. The same article gives the same items as long as its document stays what it is, so that a worker that takes
 * over goes on where the last one stopped.
 */
export async function readArticle(ingest: Ingest, file: SubmittedFile, article: ArticleParticulars, part: StoredPart): Promise<Item[]> {
  const { url, title, publisher, publishedAt, retrievedAt, topic } = article;
  const content = articleText(part.bytes);
  const captured = { type: 'document', publisher, ...present({ url, title, publishedAt, retrievedAt }) } as const;
  const references = referencesOf(captured);
  if (topic !== undefined) references.topics.add(topic);
  const directory = await loadDirectory(ingest.db, references);
  const published = publishedAt ?? (url === undefined ? undefined : directory.document(url)?.publishedAt?.written);
  const zone = (topic === undefined ? undefined : directory.topic(topic)?.timeZone) ?? 'UTC';
  const day = published === undefined ? undefined : publicationDay(published, zone);
  const problems = [
    ...(published === undefined
      ? [
          problem('field-missing', 'publishedAt', {
            expected: 'when it was published: the dates in it are read against that',
            received: 'nothing',
          }),
        ]
      : []),
    ...(topic !== undefined && directory.topic(topic) === undefined
      ? [problem('topic-unknown', 'topic', { expected: 'the key of a topic', received: topic, advice: 'Open it first.' })]
      : []),
  ];
  const name = directory.source(publisher)?.name;
  const input = {
    text: content,
    format: article.format,
    // Without a day the document is refused, and nothing is read in it.
    publishedAt: day ?? '2000-01-01',
    ...(name !== undefined && { publisher: name }),
  };
  const { text } = readableDocument(input);
  if (text.length > maxText)
    problems.push(
      problem('document-too-long', '', { expected: `at most ${maxText} characters of text`, received: `${text.length} characters` }),
    );
  const document: Written<CaptureDocument> = { ...captured, text, format: article.format };
  const [head] = itemsOf([document], article, text);
  if (head === undefined || problems.length > 0) return head === undefined ? [] : [{ ...head, problems }];
  referencesOf(document, references);
  const decision = decide(document, await loadDirectory(ingest.db, references), {
    now: file.now as Instant,
    contentSalt: ingest.contentSalt,
    place: 0,
  });
  if (decision.type === 'rejected') return [head];
  const id = decision.type === 'events' ? decision.events[0]?.stream : decision.subject;
  if (id === undefined) throw new Error('a captured document has a stream');
  const lines = draftLines(extract(input), { document: id.slice('document:'.length), ...(topic !== undefined && { topic }) });
  return itemsOf([document, ...lines], article, text);
}

const present = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== undefined));

/** Items with their lines in the text. A refused one keeps what was read, the text itself aside. */
function itemsOf(
  commands: readonly (Written<CaptureDocument> | ProposeDraft)[],
  article: ArticleParticulars,
  text: string,
): Extract<Item, { type: 'command' }>[] {
  let line = 1;
  let at = 0;
  return commands.map((command, item) => {
    const start = command.type === 'draft' ? command.start : 0;
    // Parts may stand before their wholes in the text.
    if (start < at) [line, at] = [1, 0];
    for (let newline = text.indexOf('\n', at); newline !== -1 && newline < start; newline = text.indexOf('\n', at)) {
      line += 1;
      at = newline + 1;
    }
    const original = JSON.stringify(command.type === 'draft' ? command : { type: 'article', ...article });
    return { type: 'command', item, place: { line }, original, command: command as Written, problems: [] };
  });
}
