import { type DirectoryChange, foldedName, namesOfDocument } from '@factline/domain';
import { claimKey } from '../event/claim-key.js';

/** A definition as `log.append` stores it, with the other names under which it is found. */
export function definitionRow(change: DirectoryChange): object | undefined {
  if (change.kind === 'claim-state') return undefined;
  const { kind, key, data } = change;
  return { kind, key, data, names: namesOf(change) };
}

function namesOf(change: DirectoryChange): readonly string[] {
  if (change.kind === 'source') return [...new Set([change.data.name, ...change.data.aliases].map(foldedName))];
  if (change.kind === 'document') return namesOfDocument(change.data);
  return [];
}

export function claimStateRow(change: DirectoryChange): object | undefined {
  if (change.kind !== 'claim-state') return undefined;
  const { claim, state, disputes, movedTo } = change;
  return { claim, state, disputes, ...(movedTo ? { ...movedTo, claim_key: claimKey(movedTo.figure, movedTo.point) } : {}) };
}
