import type { AcceptDraftInput, DefineFigureInput, DraftPartsFragment, Modality } from './generated/operations.js';

/** What an accepted proposal is recorded as. */
export type Choice =
  | { readonly type: 'figure'; readonly key: string; readonly title: string }
  | { readonly type: 'define'; readonly definition: DefineFigureInput }
  /** It says what a recorded claim says already: only the link is recorded. */
  | { readonly type: 'claim'; readonly id: string; readonly title: string };

/** What the reviewer says otherwise than the proposal. */
export interface Edits {
  readonly value?: string;
  readonly asOf?: string;
  readonly origin?: string;
  readonly isOwnVoice?: boolean;
  readonly modality?: Modality;
  readonly note?: string;
}

/** Made here, recorded only when the reviewer says so. */
export type Decision =
  | { readonly type: 'accept'; readonly choice: Choice; readonly edits: Edits }
  | { readonly type: 'reject'; readonly reason: string };

/** From here on the best suggestion is taken by one key; below it a person looks first. */
const surelyTheSame = 0.75;

/** What accepting without looking further means; undefined where a figure has to be chosen or a new one confirmed. */
export const suggestedChoice = ({ duplicateOf, suggestions }: DraftPartsFragment): Choice | undefined => {
  if (duplicateOf !== null) return { type: 'claim', id: duplicateOf.id, title: duplicateOf.figure.title };
  const [best] = suggestions;
  if (best?.figure == null || best.score < surelyTheSame) return undefined;
  return { type: 'figure', key: best.figure.key, title: best.figure.title };
};

/** The input of the mutation for one accepted proposal. A named origin that nobody has registered is registered with it. */
export const acceptInput = (draft: DraftPartsFragment, choice: Choice, edits: Edits): AcceptDraftInput => {
  const { source, key, name } = draft.suggestedOrigin;
  return {
    id: draft.id,
    ...(choice.type === 'figure'
      ? { figure: choice.key }
      : choice.type === 'define'
        ? { define: choice.definition }
        : { claim: choice.id }),
    ...(edits.value === undefined ? {} : { value: { text: edits.value } }),
    ...(edits.asOf === undefined ? {} : { asOf: edits.asOf }),
    ...(edits.modality === undefined ? {} : { modality: edits.modality }),
    ...(edits.note === undefined ? {} : { note: edits.note }),
    ...(choice.type === 'claim'
      ? {}
      : edits.isOwnVoice === true
        ? { ownVoice: true }
        : edits.origin !== undefined
          ? { origin: edits.origin }
          : source === null && key !== null && name !== null
            ? { registerOrigin: { key, name } }
            : {}),
  };
};

/** Rejections with the same reason go together. */
export const rejectionsByReason = (decisions: ReadonlyMap<string, Decision>): ReadonlyMap<string, readonly string[]> => {
  const reasons = new Map<string, string[]>();
  for (const [id, decision] of decisions)
    if (decision.type === 'reject') reasons.set(decision.reason, [...(reasons.get(decision.reason) ?? []), id]);
  return reasons;
};
