import type { RejectDraft } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { maxTextLength, optionalText, requiredText } from '../command/fields.js';
import { alreadyKnown, events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import type { Problem } from '../problem/problem.js';
import { decided } from './accept-draft.js';
import { draftAt } from './draft-at.js';
import { rejectionIdOf } from './identity.js';

/** Says that nothing is to be recorded of a draft. Rejected again it is known; an accepted one is `draft-decided`. */
export const rejectDraft = (command: Written<RejectDraft>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const draft = draftAt(command.draft, directory, problems);
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const reviewer = optionalText(command, 'reviewer', problems);
  if (draft === undefined || reason === undefined || problems.length > 0) return rejected(problems);
  const stream = `document:${draft.document}`;
  if (draft.state === 'rejected') return alreadyKnown(stream);
  if (draft.state === 'accepted') return rejected([decided(draft)]);
  const data = { draft: draft.draft, document: draft.document, reason, ...(reviewer === undefined ? {} : { reviewer }) };
  return events([{ id: rejectionIdOf(draft.draft), stream, event: { type: 'DraftRejected', data } }]);
};
