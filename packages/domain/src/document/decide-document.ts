import type { CaptureDocument } from '../command/command.js';
import type { Content, DecideContext, Decision } from '../command/decision.js';
import { fieldOf, isAbsent, optionalOneOf, optionalText, optionalUrl } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { sourceAt } from '../directory/lookup.js';
import { futureProblem } from '../period/future.js';
import { isInstant } from '../period/moment.js';
import type { Instant, PublicationTime } from '../period/period.js';
import { momentAt, readPublication } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import { type Document, type DocumentCaptured, type DocumentId, documentFormats } from './document.js';
import { contentHashOf, documentIdOf } from './identity.js';

/** Characters of an archived text; longer ones are no article. */
const maxDocumentText = 5_000_000;

/**
 * Captures a published text, or notes that a known one changed. Fields that are left out stay as they are. The event of a first
 * capture has the document's id; dates are read in UTC, and again in the topic's zone by each claim that relies on them.
 */
export const decideDocument = (command: Written<CaptureDocument>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const url = optionalUrl(command, 'url', problems);
  const title = optionalText(command, 'title', problems);
  const text = optionalText(command, 'text', problems, maxDocumentText);
  const publisher = sourceAt(command.publisher, directory, 'publisher', problems);
  const publishedAt = publicationOf(command, context, problems);
  const retrievedAt = retrievalOf(command, problems);
  if (url === undefined && title === undefined && text === undefined && isAbsent(command.url)) {
    problems.push(problem('field-missing', 'url', { expected: 'a URL, or else a title or a text', received: 'nothing' }));
  }
  if (publisher === undefined || problems.length > 0) return rejected(problems);
  const identity = { url, publisher: publisher.named.key, title, publishedAt: publishedAt?.written, text };
  const known =
    directory.document(url ?? command.id ?? documentIdOf(identity)) ??
    (url === undefined ? directory.document(documentIdOf(identity)) : undefined);
  const id = known?.id ?? ((command.id ?? documentIdOf(identity)) as DocumentId);
  const hash = text === undefined ? known?.text : contentHashOf(context.contentSalt, text);
  const data: DocumentCaptured['data'] = {
    document: id,
    publisher: publisher.source.key,
    ...optional('url', url ?? known?.url),
    ...optional('title', title ?? known?.title),
    ...optional('publishedAt', publishedAt ?? known?.publishedAt ?? capturedAt(retrievedAt)),
    ...optional('retrievedAt', retrievedAt),
    ...optional('text', hash),
  };
  const stream = `document:${id}`;
  const format = optionalOneOf(command, 'format', documentFormats, problems);
  const silentAt =
    known === undefined ? undefined : silentChange(known, data, statedCapture(command, problems) ?? captureTime(retrievedAt, context.now));
  if (problems.length > 0) return rejected(problems);
  const changed = { ...data, ...optional('format', format), ...optional('capturedAt', silentAt) };
  if (known !== undefined && isUnchanged(known, data)) return alreadyKnown(stream);
  const content: Content[] = text === undefined || hash === undefined ? [] : [{ hash, text }];
  const event =
    known === undefined
      ? newEvent({ type: 'DocumentCaptured', data: changed }, { stream, id })
      : newEvent(
          { type: 'DocumentChanged', data: changed },
          { stream, id: command.id === id ? undefined : command.id, version: known.version ?? 1 },
        );
  return events([event], content);
};

const optional = <Name extends string, Field>(name: Name, field: Field | undefined): { [name in Name]?: Field } =>
  (field === undefined ? {} : { [name]: field }) as { [name in Name]?: Field };

const publicationOf = (command: Written<CaptureDocument>, { now }: DecideContext, problems: Problem[]): PublicationTime | undefined => {
  const written = fieldOf(command, 'publishedAt');
  if (isAbsent(written)) return undefined;
  const read = readPublication(written, 'UTC', now);
  const found = 'code' in read ? read : futureProblem(read, 'UTC', now, 'publishedAt');
  if (found !== undefined) problems.push(found);
  return 'code' in read ? undefined : read;
};

/** Without a time of publication the time of retrieval stands in; without either, each claim has the time of its own capture. */
const capturedAt = (retrievedAt: Instant | undefined): PublicationTime | undefined =>
  retrievedAt === undefined ? undefined : { at: retrievedAt, precision: 'second', basis: 'captured', written: retrievedAt };

/**
 * A text that is another than the one captured before, at the same stated time of publication, was edited silently: what is new in it
 * was published when it was captured (DOMAIN §1, Claim). A change of particulars alone leaves the last such moment as it is.
 */
const silentChange = (known: Document, data: DocumentCaptured['data'], captured: Instant): Instant | undefined => {
  if (known.text === undefined || data.text === undefined) return undefined;
  const isSamePublication = known.publishedAt?.at === data.publishedAt?.at && known.publishedAt?.basis === data.publishedAt?.basis;
  if (!isSamePublication) return undefined;
  return known.text === data.text ? known.capturedAt : captured;
};

const captureTime = (retrievedAt: Instant | undefined, now: Instant): Instant =>
  retrievedAt !== undefined && retrievedAt < now ? retrievedAt : now;

const statedCapture = (command: Written<CaptureDocument>, problems: Problem[]): Instant | undefined => {
  const written = fieldOf(command, 'capturedAt');
  if (isAbsent(written)) return undefined;
  if (typeof written === 'string' && isInstant(written)) return written;
  problems.push(problem('date-invalid', 'capturedAt', { expected: 'an instant such as 2021-05-14T09:00:00.000Z', received: written }));
  return undefined;
};

const retrievalOf = (command: Written<CaptureDocument>, problems: Problem[]): Instant | undefined => {
  const written = fieldOf(command, 'retrievedAt');
  if (isAbsent(written)) return undefined;
  const moment = momentAt(written, 'UTC', 'retrievedAt');
  if (!('code' in moment)) return moment.endsAt;
  problems.push(moment);
  return undefined;
};

const isUnchanged = (known: Document, data: DocumentCaptured['data']): boolean =>
  known.url === data.url &&
  known.publisher === data.publisher &&
  known.title === data.title &&
  known.text === data.text &&
  known.publishedAt?.at === data.publishedAt?.at &&
  known.publishedAt?.basis === data.publishedAt?.basis;
