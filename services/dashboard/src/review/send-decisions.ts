import {
  AcceptDraftsDocument,
  acceptInput,
  type Decision,
  type DraftOutcomePartsFragment,
  type DraftPartsFragment,
  RejectDraftsDocument,
  rejectionsByReason,
  StatusDocument,
} from '@factline/client';
import { client } from '../data/client.js';
import { queries } from '../data/queries.js';

export interface Sent {
  readonly outcomes: readonly DraftOutcomePartsFragment[];
  /** What was refused as a whole. */
  readonly problems: readonly string[];
  readonly isPending: boolean;
}

/** As many as one mutation takes. */
const batch = 200;

interface Answer {
  readonly __typename: string;
  readonly outcomes?: readonly DraftOutcomePartsFragment[];
  readonly problems?: readonly { readonly message: string }[];
  readonly position?: string | null;
}

/** Records decisions: rejections by reason, then what was accepted. One that is refused holds back no other. Sending again is safe: what is decided is known. */
export const sendDecisions = async (
  drafts: readonly DraftPartsFragment[],
  decisions: ReadonlyMap<string, Decision>,
  reviewer: string | undefined,
): Promise<Sent> => {
  const who = reviewer === undefined ? {} : { reviewer };
  const answers: Answer[] = [];
  for (const [reason, ids] of rejectionsByReason(decisions))
    for (let from = 0; from < ids.length; from += batch)
      answers.push((await client.query(RejectDraftsDocument, { input: { drafts: ids.slice(from, from + batch), reason, ...who } })).result);
  const accepted = drafts.flatMap((draft) => {
    const decision = decisions.get(draft.id);
    return decision?.type === 'accept' ? [acceptInput(draft, decision.choice, decision.edits)] : [];
  });
  for (let from = 0; from < accepted.length; from += batch)
    answers.push((await client.query(AcceptDraftsDocument, { input: { drafts: accepted.slice(from, from + batch), ...who } })).result);
  const position = answers.map((answer) => answer.position).findLast((one) => one != null);
  if (position != null) await client.query(StatusDocument, {}, { minPosition: position }).catch(() => undefined);
  await queries.invalidateQueries();
  return {
    outcomes: answers.flatMap(({ outcomes = [] }) => outcomes),
    problems: answers.flatMap(({ problems = [], outcomes = [] }) => (outcomes.length > 0 ? [] : problems.map(({ message }) => message))),
    isPending: answers.some(({ __typename }) => __typename === 'MutationPending'),
  };
};
