const figures = new Map<string, number>();
const rememberedFigures = 10_000;

/**
 * Figure and point of a claim, folded into one number that a B-tree keeps close together: 27 bits of the figure, 15 bits of the day
 * the point ends on, 11 bits of the point. Stored with claims (log.events.claim_key). Two points may share a key: compare the real ones.
 * Part of what is stored: it must never change.
 *
 * @param point a point key of the domain; of `start/end` only the end counts, so that it can be told without the figure's kind.
 */
export function claimKey(figure: string, point: string): number {
  let hash = figures.get(figure);
  if (hash === undefined) {
    hash = fnv1a(figure) >>> 5;
    if (figures.size >= rememberedFigures) figures.clear();
    figures.set(figure, hash);
  }
  const end = point.slice(point.lastIndexOf('/') + 1);
  return (hash * 32_768 + (dayOf(end) & 32_767)) * 2048 + (fnv1a(end) & 2047);
}

/** Some number of days that grows with the date; weeks and quarters only need to land near their place. */
function dayOf(text: string): number {
  const year = Number.parseInt(text.slice(0, 4), 10) || 0;
  const month = Number.parseInt(text.slice(5, 7), 10) || 0;
  const day = Number.parseInt(text.slice(8, 10), 10) || 0;
  return year * 372 + month * 31 + day;
}

/** 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/. Over UTF-16 units: keys are ASCII. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
