import { correctClaim } from '../claim/correct-claim.js';
import { disputeClaim, withdrawDispute } from '../claim/dispute-claim.js';
import { moveClaim } from '../claim/move-claim.js';
import { recordClaim } from '../claim/record-claim.js';
import { retractClaim } from '../claim/retract-claim.js';
import type { Directory } from '../directory/directory.js';
import { decideDataSet } from '../document/decide-data-set.js';
import { decideDocument } from '../document/decide-document.js';
import { takeSnapshot } from '../document/take-snapshot.js';
import { acceptDraft } from '../draft/accept-draft.js';
import { proposeDraft } from '../draft/propose-draft.js';
import { rejectDraft } from '../draft/reject-draft.js';
import { adjustFigure, annotateFigure } from '../figure/annotate-figure.js';
import { defineFigure } from '../figure/define-figure.js';
import { mergeFigures } from '../figure/merge-figures.js';
import { preferClaim } from '../figure/prefer-claim.js';
import { redefineFigure } from '../figure/redefine-figure.js';
import { releaseFigure } from '../figure/release-figure.js';
import { setPolicy } from '../figure/set-policy.js';
import { type Problem, problem } from '../problem/problem.js';
import { decideSource } from '../source/decide-source.js';
import { mergeSources } from '../source/merge-sources.js';
import { decideTopic } from '../topic/decide-topic.js';
import type { DecideContext, Decision } from './decision.js';
import { alreadyKnown, rejected } from './outcome.js';
import { cleaned, textProblems } from './texts.js';
import type { Written } from './written.js';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * What a command comes to: events, nothing new, or all of its problems at once. Pure; never throws, whatever the fields hold. The
 * directory must know everything that `referencesOf` the command names.
 */
export const decide = (command: Written, directory: Directory, context: DecideContext): Decision => {
  const problems = textProblems(command);
  const id = command.id ?? undefined;
  if (id !== undefined && (typeof id !== 'string' || !uuidPattern.test(id)))
    problems.push(problem('field-invalid', 'id', { expected: 'a UUID', received: id }));
  if (problems.length > 0) return withProblems(command, problems, directory, context);
  if (id === undefined) return decideByType(command, directory, context);
  const known = id.toLowerCase();
  if (command.type !== 'claim' && directory.knows(known)) return alreadyKnown(known);
  return decideByType({ ...command, id: known }, directory, context);
};

/** The rest of the line is looked at too, so that all of its problems are listed. */
const withProblems = (command: Written, problems: readonly Problem[], directory: Directory, context: DecideContext): Decision => {
  const { id: _id, ...rest } = cleaned(command);
  const decision = decideByType({ ...rest, type: command.type } as Written, directory, context);
  return rejected(decision.type === 'rejected' ? [...problems, ...decision.problems] : problems);
};

const decideByType = (command: Written, directory: Directory, context: DecideContext): Decision => {
  switch (command.type) {
    case 'claim':
      return recordClaim(command, directory, context);
    case 'correction':
      return correctClaim(command, directory, context);
    case 'retraction':
      return retractClaim(command, directory, context);
    case 'dispute':
      return disputeClaim(command, directory, context);
    case 'dispute-withdrawal':
      return withdrawDispute(command, directory, context);
    case 'move':
      return moveClaim(command, directory);
    case 'topic':
      return decideTopic(command, directory);
    case 'source':
      return decideSource(command, directory);
    case 'source-merge':
      return mergeSources(command, directory);
    case 'data-set':
      return decideDataSet(command, directory);
    case 'document':
      return decideDocument(command, directory, context);
    case 'figure':
      return defineFigure(command, directory);
    case 'redefinition':
      return redefineFigure(command, directory, context);
    case 'policy':
      return setPolicy(command, directory);
    case 'annotation':
      return annotateFigure(command, directory);
    case 'adjustment':
      return adjustFigure(command, directory);
    case 'figure-merge':
      return mergeFigures(command, directory);
    case 'preference':
      return preferClaim(command, directory);
    case 'snapshot':
      return takeSnapshot(command, directory, context);
    case 'draft':
      return proposeDraft(command, directory, context);
    case 'draft-acceptance':
      return acceptDraft(command, directory, context);
    case 'draft-rejection':
      return rejectDraft(command, directory);
    case 'release':
      return releaseFigure(command, directory, context);
    default:
      return unknownType(command);
  }
};

/** The compiler sees to it that no type of ours comes here; a file may still hold any word. */
const unknownType = (command: never): Decision => {
  const received = (command as { readonly type?: unknown }).type ?? 'nothing';
  return rejected([problem('line-type-unknown', 'type', { expected: `one of ${commandTypes.join(', ')}`, received })]);
};

export const commandTypes = [
  'topic',
  'source',
  'data-set',
  'figure',
  'document',
  'source-merge',
  'redefinition',
  'policy',
  'annotation',
  'adjustment',
  'figure-merge',
  'preference',
  'release',
  'claim',
  'correction',
  'retraction',
  'dispute',
  'dispute-withdrawal',
  'move',
  'snapshot',
  'draft',
  'draft-acceptance',
  'draft-rejection',
] as const satisfies readonly Written['type'][];
