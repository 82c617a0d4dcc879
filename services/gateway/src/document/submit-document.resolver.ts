import { type DocumentFormat, type DocumentId, documentIdOf, problem, type RecordedEvent } from '@factline/domain';
import { createArticleSplitter } from '@factline/formats';
import { handInArticle } from '@factline/submissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find } from '../context/find.js';
import { sourceNamed } from '../draft/suggest.js';
import { fail } from '../error/fail.js';
import { resultOf } from '../mutation/result.type.js';
import { type Ended, endOf, resultOfOne, run, shown } from '../mutation/run.js';
import { line, present, sourceKey, topicKey } from '../mutation/to-command.js';
import { DocumentType } from './document.type.js';
import { SubmitDocumentInput } from './submit-document.input.js';

const SubmitDocumentResult = resultOf('SubmitDocument', {
  name: 'document',
  type: () => DocumentType,
  description: 'The document. Null while the read tables do not have it; ask again with `factline-min-position`.',
});

@Resolver()
export class SubmitDocumentResolver {
  @Mutation(() => SubmitDocumentResult, {
    description:
      'Captures a published text, and proposes the claims that are read in it as drafts. The same text again is known; another text at the same address is a change of the document, and only what is new in it is proposed.',
  })
  async submitDocument(
    @Arg('input', () => SubmitDocumentInput, { description: 'The document.' }) input: SubmitDocumentInput,
    @Ctx() context: GatewayContext,
  ): Promise<object> {
    if (input.content != null && input.text != null)
      throw fail('BAD_USER_INPUT', 'Give `content` to have it read, or `text` to have it only kept; not both.');
    const ended = input.content == null ? await capture(input, context) : await read(input, input.content, context);
    return resultOfOne('SubmitDocument', ended, (event, position) => ({
      document: shown(position, async (now) => {
        const id = idOf(event) ?? (await knownId(input, now));
        return id === undefined ? null : find.document(id, now);
      }),
    }));
  }
}

const capture = ({ content: _content, format: _format, topic: _topic, ...fields }: SubmitDocumentInput, context: GatewayContext) =>
  run('submitDocument', [line('document', { ...fields, publisher: sourceKey(fields.publisher) })], context);

const read = async (input: SubmitDocumentInput, content: string, context: GatewayContext): Promise<Ended> => {
  const { url, title, publishedAt, retrievedAt, format } = input;
  const splitter = createArticleSplitter({
    format: format ?? 'text',
    publisher: sourceKey(input.publisher) ?? '',
    ...present({ url, title, publishedAt, retrievedAt, topic: topicKey(input.topic) }),
  });
  const bytes = Buffer.from(content);
  const id = await handInArticle(context.primary, {
    name: 'submitDocument',
    content: bytes,
    splitter: content.isWellFormed() ? splitter : refused(splitter),
    actor: context.actor,
  });
  return endOf(id, 1, context);
};

/** UTF-8 cannot hold half a character: writing it as a replacement would make quotes of what nobody wrote. */
const refused = (splitter: ReturnType<typeof createArticleSplitter>): ReturnType<typeof createArticleSplitter> => ({
  push: splitter.push,
  end: splitter.end,
  get head() {
    const { head } = splitter;
    const lone = problem('encoding-invalid', 'content', { expected: 'well-formed Unicode', received: 'a lone surrogate' });
    return head === undefined ? undefined : { ...head, problems: [...head.problems, lone] };
  },
});

const idOf = (event: RecordedEvent | undefined): string | undefined =>
  (event?.event.data as { readonly document?: string } | undefined)?.document;

/** The text of a page is what a reader sees of it. Only a page without address and title is known by it, so its parser is loaded when one comes. */
const textOf = async (content: string, format: DocumentFormat): Promise<string> => {
  if (format !== 'html') return content;
  const { readableDocument } = await import('@factline/extraction');
  return readableDocument({ text: content, format, publishedAt: '' }).text;
};

/** Of a document that was known already, so that there is no event to tell its id. */
const knownId = async (input: SubmitDocumentInput, context: GatewayContext): Promise<DocumentId | undefined> => {
  const { url, title, publishedAt, content, text } = input;
  const publisher = url == null ? (await sourceNamed(sourceKey(input.publisher) ?? '', context))?.key : input.publisher;
  if (publisher === undefined) return undefined;
  return documentIdOf({
    publisher,
    url: url ?? undefined,
    title: title ?? undefined,
    publishedAt: publishedAt ?? undefined,
    text:
      url == null && title == null ? await textOf(content ?? text ?? '', content == null ? 'text' : (input.format ?? 'text')) : undefined,
  });
};
