import { compareEntries, hasNumber, type SourceBook, type SourceKey, standingOf, wordOfCell } from '@factline/domain';
import type { EntryState } from '../state/entry-state.js';
import type { CellState } from '../state/figure-state.js';

/** Claim → dispute → who disputes. */
export interface Disputes {
  get(claim: string): ReadonlyMap<string, SourceKey> | undefined;
}

/** A cell over these entries (in order of publication), read by the domain's rule. */
export const cellOf = (
  disputes: Disputes,
  voice: string,
  segment: number,
  entries: EntryState[],
  isTrimmed: boolean,
  sources: SourceBook,
): CellState => {
  const word = wordOfCell(wordsEnd(entries).map(({ line }) => line.entry));
  const holder = word.isWithdrawn ? entries.at(-1) : word.stands && findLast(entries, word.stands.id);
  return {
    voice,
    entries,
    word,
    holder,
    standing: standingOf(word, segment, sources, word.stands && disputes.get(word.stands.id)),
    isTrimmed,
  };
};

/** The end of a cell that its word follows from: back to the newest number or withdrawal, and the entry before that. */
const wordsEnd = (entries: readonly EntryState[]): readonly EntryState[] => {
  if (entries.length < 4) return entries;
  let at = entries.length - 1;
  while (at > 0 && !isDecisive(entries[at] as EntryState)) at--;
  return entries.slice(Math.max(0, at - 1));
};

const isDecisive = ({ line: { entry } }: EntryState): boolean =>
  entry.kind === 'withdrawal' || (entry.facts.modality === 'asserted' && hasNumber(entry.facts.value));

const findLast = (entries: readonly EntryState[], id: string): EntryState | undefined => {
  for (let i = entries.length - 1; i >= 0; i--) if (entries[i]?.line.entry.id === id) return entries[i];
  return undefined;
};

/** `entries` with one more, in order of publication; an entry of the same id is replaced. */
export const withEntry = (entries: readonly EntryState[], added: EntryState): EntryState[] => {
  const others = withoutEntry(entries, added.line.entry.id);
  let at = others.length;
  while (at > 0 && compareEntries((others[at - 1] as EntryState).line.entry, added.line.entry) > 0) at--;
  others.splice(at, 0, added);
  return others;
};

export const withoutEntry = (entries: readonly EntryState[], id: string): EntryState[] =>
  entries.filter(({ line }) => line.entry.id !== id);

/** Origin of the newest claim of a cell, withdrawn or not (the domain's `originOfCell`, over a loaded cell). */
export const newestOriginOf = (cell: CellState | undefined, sources: SourceBook): SourceKey | undefined => {
  for (let i = (cell?.entries.length ?? 0) - 1; i >= 0; i--) {
    const entry = cell?.entries[i]?.line.entry;
    if (entry?.kind === 'claim') return sources.resolveSource(entry.facts.origin);
  }
  return undefined;
};

/** After a merge of sources two voices may be one. */
export const voiceToday = (voice: string, sources: SourceBook): string =>
  voice.startsWith('source:') ? `source:${sources.resolveSource(voice.slice('source:'.length) as SourceKey)}` : voice;
