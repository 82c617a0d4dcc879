import { type FactlineClient, type ProblemPartsFragment, StatusDocument, type TypedDocumentString } from '@factline/client';
import { client } from '../data/client.js';
import { queries } from '../data/queries.js';

/** How every mutation of the gateway ends. */
type Result =
  | { readonly __typename: string; readonly alreadyKnown: boolean; readonly position: string | null }
  | { readonly __typename: string; readonly problems: readonly ProblemPartsFragment[] }
  | { readonly __typename: string; readonly submission: { readonly id: string } };

export type Sent =
  | { readonly type: 'done'; readonly isKnown: boolean }
  | { readonly type: 'pending' }
  /** Nothing was recorded: the page shows something else now. */
  | { readonly type: 'asked' }
  | { readonly type: 'refused'; readonly problems: readonly ProblemPartsFragment[] };

/** Sends one mutation and waits until the pages can read what it did; then everything that is shown is read again. */
export const send = async <TInput>(
  document: TypedDocumentString<{ readonly result: unknown }, { input: TInput }>,
  input: TInput,
  by: FactlineClient = client,
): Promise<Sent> => {
  const { result } = (await by.query(document, { input })) as { readonly result: Result };
  if ('problems' in result) return { type: 'refused', problems: result.problems };
  if ('submission' in result) return { type: 'pending' };
  if (result.position !== null) await by.query(StatusDocument, {}, { minPosition: result.position }).catch(() => undefined);
  await queries.invalidateQueries();
  return { type: 'done', isKnown: result.alreadyKnown };
};
