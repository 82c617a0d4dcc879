import {
  AcceptDraftsDocument,
  acceptInput,
  type Decision,
  type DraftOutcomePartsFragment,
  type DraftPartsFragment,
  RejectDraftsDocument,
  rejectionsByReason,
} from '@factline/client';
import { CliFailure } from '../failure.js';
import type { Session } from '../session.js';

interface Answer {
  readonly __typename: string;
  readonly outcomes?: readonly DraftOutcomePartsFragment[];
  readonly problems?: readonly { readonly message: string }[];
}

/** Records decisions: rejections by reason, then what is accepted. What is refused holds back nothing else; sent again, all is known. */
export const sendDecisions = async (
  { client, signal }: Session,
  drafts: readonly DraftPartsFragment[],
  decisions: ReadonlyMap<string, Decision>,
  reviewer: string | undefined,
): Promise<readonly DraftOutcomePartsFragment[]> => {
  const who = reviewer === undefined ? {} : { reviewer };
  const answers: Answer[] = [];
  for (const [reason, ids] of rejectionsByReason(decisions))
    answers.push((await client.query(RejectDraftsDocument, { input: { drafts: [...ids], reason, ...who } }, { signal })).result);
  const accepted = drafts.flatMap((draft) => {
    const decision = decisions.get(draft.id);
    return decision?.type === 'accept' ? [acceptInput(draft, decision.choice, decision.edits)] : [];
  });
  if (accepted.length > 0)
    answers.push((await client.query(AcceptDraftsDocument, { input: { drafts: accepted, ...who } }, { signal })).result);
  for (const { __typename, outcomes = [], problems = [] } of answers) {
    if (__typename === 'MutationPending')
      throw new CliFailure('failed', 'It is handed in and still being recorded.', ['Look again with: factline review']);
    if (outcomes.length === 0 && problems.length > 0) throw new CliFailure('failed', problems.map(({ message }) => message).join(' '));
  }
  return answers.flatMap(({ outcomes = [] }) => outcomes);
};
