import { readHtml } from '../html/read-html.js';
import { maskMarkdown } from '../markdown/mask-markdown.js';
import { textView } from '../sentence/text-view.js';

/** What is handed to the extractor. */
export interface ExtractionInput {
  readonly text: string;
  readonly format: 'text' | 'markdown' | 'html';
  /** The day or instant of publication; relative dates are read from it. */
  readonly publishedAt: string;
  readonly publisher?: string;
  readonly language?: 'en';
}

/** The text all offsets refer to, and the plain view of the same length that the rules read. */
export interface ReadableDocument {
  readonly text: string;
  readonly view: string;
  readonly publishedAt: string;
  readonly publisher: string | null;
}

/** Makes a document readable: HTML gives its article text, Markdown and plain text stay as they are. */
export function readableDocument(input: ExtractionInput): ReadableDocument {
  const text = input.format === 'html' ? readHtml(input.text) : input.text;
  const plain = textView(text);
  const view = input.format === 'markdown' ? maskMarkdown(plain) : plain;
  return { text, view, publishedAt: input.publishedAt, publisher: input.publisher ?? null };
}
