import type { DocumentFormat, Problem } from '@factline/domain';

/** What is said of an article beside its content. Nothing is checked yet: `decide` lists what is wrong. */
export interface ArticleParticulars {
  readonly format: DocumentFormat;
  readonly publisher: string;
  readonly url?: string;
  readonly title?: string;
  /** Dates such as "Friday" are read against it. */
  readonly publishedAt?: string;
  readonly retrievedAt?: string;
  /** Key of the topic that its figures most likely belong to. */
  readonly topic?: string;
}

/** The head of an article, kept with its submission. */
export interface ArticleHead {
  readonly format: 'article';
  readonly article: ArticleParticulars;
  /** Why it cannot be read as a whole. */
  readonly problems: readonly Problem[];
}

export const isArticleHead = (head: object | undefined): head is ArticleHead => (head as ArticleHead | undefined)?.format === 'article';
