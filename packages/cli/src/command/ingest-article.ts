import { extname } from 'node:path';
import type { SubmissionPartsFragment, UploadedArticle } from '@factline/client';
import { CliFailure } from '../failure.js';
import { grouped } from '../render/decimal.js';
import type { Session } from '../session.js';

/** What is said of an article on the command line. */
export interface ArticleOptions {
  readonly published?: string;
  readonly publisher?: string;
  readonly pageUrl?: string;
  readonly title?: string;
  readonly topic?: string;
  readonly content?: UploadedArticle['content'];
}

const contentByEnd: Readonly<Record<string, NonNullable<UploadedArticle['content']>>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
};
export const contentNames: readonly NonNullable<UploadedArticle['content']>[] = ['text', 'markdown', 'html'];

/** Whether a file name promises an article. */
export const isArticle = (file: string): boolean => contentByEnd[extname(file).toLowerCase()] !== undefined;

/** What goes with an article; a usage failure where what it needs is not said. */
export const articleOf = (file: string, { published, publisher, pageUrl, title, topic, content }: ArticleOptions): UploadedArticle => {
  if (publisher === undefined)
    throw new CliFailure('usage', `${file} is an article: who published it?`, ['Add --publisher, the key or name of a source.']);
  if (published === undefined)
    throw new CliFailure('usage', `${file} is an article: the dates in it are read against its publication.`, [
      'Add --published, e.g. 2021-05-14 or 2021-05-14T12:00:00Z.',
    ]);
  const read = content ?? contentByEnd[extname(file).toLowerCase()];
  return {
    publisher,
    ...(read === undefined ? {} : { content: read }),
    ...(pageUrl === undefined ? {} : { url: pageUrl }),
    ...(title === undefined ? {} : { title }),
    ...(topic === undefined ? {} : { topic }),
  };
};

/** What is to be done with what was read. */
export const printDrafts = ({ terminal }: Session, { state, recorded }: SubmissionPartsFragment): void => {
  const drafts = Math.max(recorded - 1, 0);
  if (state === 'DONE' && recorded > 0)
    terminal.out(
      terminal.paint.dim(
        drafts === 0
          ? '  nothing new is claimed in it'
          : `  ${drafts === 1 ? '1 draft' : `${grouped(drafts)} drafts`} to be decided on: factline review`,
      ),
    );
};
