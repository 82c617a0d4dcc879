import type { Directory } from '../directory/directory.js';
import { type Problem, problem } from '../problem/problem.js';
import type { KnownDraft } from './draft.js';

/** The draft of this id. Problem: `draft-unknown`. */
export const draftAt = (id: unknown, directory: Directory, problems: Problem[]): KnownDraft | undefined => {
  const draft = typeof id === 'string' ? directory.draft(id.toLowerCase()) : undefined;
  if (draft === undefined)
    problems.push(
      id === undefined || id === null
        ? problem('field-missing', 'draft', { expected: 'the id of a draft', received: 'nothing' })
        : problem('draft-unknown', 'draft', { expected: 'the id of a proposed draft', received: id }),
    );
  return draft;
};
