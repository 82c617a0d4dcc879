import { claimKey } from '../event/claim-key.js';
import type { DirectoryChange } from './group.js';

/** Form in which other names of a definition are compared: without case and surrounding space. */
export const foldName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** Other names under which a definition is found. */
export function namesOf(kind: DirectoryChange['kind'], data: object): string[] {
  const { name, aliases, url } = data as { name?: string; aliases?: readonly string[]; url?: string };
  if (kind === 'source') return [...new Set([...(name === undefined ? [] : [name]), ...(aliases ?? [])].map(foldName))];
  if (kind === 'document') return url === undefined ? [] : [url];
  return [];
}

export function definitionRow(change: DirectoryChange): object | undefined {
  if (change.kind === 'claim-state') return undefined;
  return { kind: change.kind, key: change.key, data: change.data, names: namesOf(change.kind, change.data) };
}

export function claimStateRow(change: DirectoryChange): object | undefined {
  if (change.kind !== 'claim-state') return undefined;
  const { claim, state, disputes, movedTo } = change;
  return {
    claim,
    state,
    ...(disputes && Object.keys(disputes).length > 0 ? { disputes } : {}),
    ...(movedTo
      ? { figure: movedTo.figure, ...(movedTo.segment === undefined ? {} : { segment: movedTo.segment }), claim_key: claimKey(movedTo.figure, movedTo.point) }
      : {}),
  };
}
