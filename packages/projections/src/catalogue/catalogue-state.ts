import type { Figure, Source, Topic } from '@factline/domain';

/** What the events of a page are about, as it was before them. */
export interface CatalogueState {
  readonly topics: Map<string, { readonly topic: Topic; readonly since: string }>;
  readonly sources: Map<string, { readonly source: Source; readonly id: string }>;
  readonly figures: Map<string, { readonly figure: Figure; readonly id: string; readonly preference: object | undefined }>;
  /** Document → position of its capture. */
  readonly documents: Map<string, string>;
  readonly dataSets: Map<string, string>;
}
