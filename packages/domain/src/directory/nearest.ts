/** The keys that a mistyped one was most likely meant to be: closest first, none that differs in more than a third of its letters. */
export const nearestOf = (text: string, keys: Iterable<string>, count = 3): readonly string[] => {
  const wanted = text.toLowerCase().slice(0, 100);
  const limit = Math.max(2, Math.floor(wanted.length / 3));
  const found: { readonly key: string; readonly distance: number }[] = [];
  for (const key of keys) {
    if (Math.abs(key.length - wanted.length) > limit) continue;
    const distance = distanceBetween(wanted, key.toLowerCase(), limit);
    if (distance <= limit) found.push({ key, distance });
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ key }) => key);
};

/** Levenshtein distance; anything above `limit` is only known to be above it. */
const distanceBetween = (a: string, b: string, limit: number): number => {
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = row;
  }
  return before[b.length] as number;
};
