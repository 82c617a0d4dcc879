import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';

export const wordChangeKinds = ['same', 'removed', 'added'] as const;
/** A stretch of two texts: `same` and `added` ones make the later, `same` and `removed` ones the earlier. */
export interface WordChange {
  readonly kind: (typeof wordChangeKinds)[number];
  readonly text: string;
}

/** Words (or lines) that may differ before the comparison gets coarser: its cost grows with their square. */
const maxWords = 2_000;
const maxLines = 2_000;
/** Words inside one stretch of changed lines, once whole texts differ too much. */
const maxWordsInLines = 300;

/**
 * What changed from one text to the next, word by word. Texts that differ in thousands of words are compared line by line first, and those
 * without a line in common are one text removed and one added, so that no pair of texts takes long.
 */
export const wordChanges = (before: string, after: string): readonly WordChange[] => {
  if (before === after) return after === '' ? [] : [{ kind: 'same', text: after }];
  const words = diffWordsWithSpace(before, after, { maxEditLength: maxWords });
  if (words !== undefined) return words.map(changeOf);
  const lines = diffLines(before, after, { maxEditLength: maxLines });
  if (lines === undefined) return replaced(before, after);
  const changes: WordChange[] = [];
  for (let n = 0; n < lines.length; n += 1) {
    const [first, second] = [changeOf(lines[n] as ChangeObject<string>), lines[n + 1]];
    if (first.kind !== 'removed' || second?.added !== true) {
      changes.push(first);
      continue;
    }
    const inside = diffWordsWithSpace(first.text, second.value, { maxEditLength: maxWordsInLines });
    changes.push(...(inside?.map(changeOf) ?? replaced(first.text, second.value)));
    n += 1;
  }
  return changes;
};

const changeOf = ({ added, removed, value }: ChangeObject<string>): WordChange => ({
  kind: added ? 'added' : removed ? 'removed' : 'same',
  text: value,
});

const replaced = (before: string, after: string): readonly WordChange[] =>
  [{ kind: 'removed', text: before } as const, { kind: 'added', text: after } as const].filter(({ text }) => text !== '');
