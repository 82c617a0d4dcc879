import type { ArticleParticulars, FileHead, FileOptions, Mapping } from '@factline/formats';
import type { Submission } from '@factline/submissions';

/** A submission that can be read: what is the same for all of its parts. */
export interface SubmittedFile {
  readonly submission: Submission;
  readonly head: FileHead;
  readonly mapping?: Mapping;
  /** It is an article: what is said of it beside its content. Then there is no `mapping`, and `head` says nothing. */
  readonly article?: ArticleParticulars;
  readonly options: FileOptions;
  /** Data set whose table this is. */
  readonly dataSet?: string;
  /** The time that "now" means for its items: when it was handed in. It does not move when a worker starts again. */
  readonly now: string;
}
