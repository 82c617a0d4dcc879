import { createHash } from 'node:crypto';

/** Deterministic UUIDs (version 8): the same seed gives the same ids in the same order, on every machine. */
export function fixedIds(seed = 'factline'): () => string {
  let next = 0;
  return () => {
    next += 1;
    return fixedId(`${seed} ${next}`);
  };
}

export function fixedId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
