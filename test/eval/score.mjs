// Scores proposals against labels by cumulative level: value+span, measure, qualifier, originator, as-of.

const sameBounds = (a, b) => (a.min ?? null) === (b.min ?? null) && (a.max ?? null) === (b.max ?? null);
const isUnbounded = (value) => (value.min ?? null) === null && (value.max ?? null) === null;
const overlaps = (a, b) => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const GENERIC = new Set(
  'officials official authorities authority government ministry minister president prime agency agencies spokesman spokesperson spokeswoman office police military health local state news reports'.split(
    ' ',
  ),
);
const SILENT = new Set(['the', 'a', 'an', 'of', 'in', 'for', 'and', 'by', 'its', 'country', 's']);

function nameWords(name) {
  const plain = (name ?? '').toLowerCase().replace(/['’]s\b/g, '');
  return new Set(plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !SILENT.has(word)));
}

/** Two names are one voice when equal, or when one holds the other and they share a telling word. */
export function isSameVoice(a, b) {
  const left = nameWords(a);
  const right = nameWords(b);
  const shared = [...left].filter((word) => right.has(word));
  if (left.size === right.size && shared.length === left.size) return true;
  if (shared.every((word) => GENERIC.has(word))) return false;
  const union = left.size + right.size - shared.length;
  return shared.length === Math.min(left.size, right.size) || shared.length * 2 >= union;
}

/** The levels in order; each holds only where those before it hold. */
export const LEVELS = [
  [
    'value+span',
    (p, g) => overlaps(p, g) > 0 && sameBounds(p.value, g.value) && (!isUnbounded(g.value) || p.value.qualifier === g.value.qualifier),
  ],
  ['measure', (p, g) => p.measure === g.measure],
  ['qualifier', (p, g) => p.value.qualifier === g.value.qualifier],
  ['originator', (p, g) => isSameVoice(p.attribution.originator, g.attribution.originator)],
  ['as-of', (p, g) => p.asOf.date === g.asOf.date],
];

/** The largest pairing of proposals with labels under a test, nearest spans first (augmenting paths). */
function pair(proposals, labels, test) {
  const nearness = (p, g) => (overlaps(p.value, g.value) > 0 ? 1e6 : 0) + overlaps(p, g);
  const options = proposals.map((p) =>
    labels
      .map((_, j) => j)
      .filter((j) => test(p, labels[j]))
      .sort((a, b) => nearness(p, labels[b]) - nearness(p, labels[a])),
  );
  const takenBy = new Array(labels.length).fill(-1);
  const place = (i, seen) => {
    for (const j of options[i]) {
      if (seen.has(j)) continue;
      seen.add(j);
      if (takenBy[j] < 0 || place(takenBy[j], seen)) {
        takenBy[j] = i;
        return true;
      }
    }
    return false;
  };
  const order = proposals.map((_, i) => i).sort((a, b) => bestNearness(b) - bestNearness(a) || a - b);
  function bestNearness(i) {
    return Math.max(0, ...options[i].map((j) => nearness(proposals[i], labels[j])));
  }
  for (const i of order) place(i, new Set());
  return new Map(takenBy.flatMap((i, j) => (i < 0 ? [] : [[i, j]])));
}

/** Scores one passage: counts by level, and the proposals and labels that found no partner at the first level. */
export function scorePassage(proposals, labels) {
  const must = labels.filter((label) => !label.optional).length;
  const levels = [];
  let first = null;
  for (let depth = 1; depth <= LEVELS.length; depth += 1) {
    const test = (p, g) => LEVELS.slice(0, depth).every(([, holds]) => holds(p, g));
    const pairs = pair(proposals, labels, test);
    first ??= pairs;
    const right = [...pairs.values()].filter((j) => !labels[j].optional).length;
    // What meets an optional label costs nothing at any level.
    const free = proposals.filter((_, i) => labels[pairs.get(i) ?? first.get(i) ?? -1]?.optional).length;
    levels.push({ right, wrong: proposals.length - right - free, missed: must - right });
  }
  const found = new Set(first.values());
  return {
    levels,
    misses: labels.filter((label, j) => !label.optional && !found.has(j)),
    extras: proposals.filter((_, i) => !first.has(i)),
    differences: [...first]
      .filter(([, j]) => !labels[j].optional)
      .flatMap(([i, j]) =>
        LEVELS.slice(1)
          .filter(([, holds]) => !holds(proposals[i], labels[j]))
          .map(([level]) => ({ level, proposal: proposals[i], label: labels[j] })),
      ),
  };
}

/** Precision, recall and F1 of counts. */
export function rates({ right, wrong, missed }) {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
