import type { SourceBook, SourceKey } from '@factline/domain';

/** What the projection keeps of a source: how it counts, not what it is called. */
export interface SourceLinks {
  readonly speaksFor?: SourceKey | undefined;
  readonly mergedInto?: SourceKey | undefined;
}

/** Sources of a lane as of its checkpoint. Answers are remembered until a link changes. */
export interface LinkedSources extends SourceBook {
  get(key: SourceKey): SourceLinks | undefined;
  keys(): Iterable<SourceKey>;
  /** Adds a source that was not known; nobody counted as it or through it. */
  add(key: SourceKey, links: SourceLinks): void;
  /** The book with `key` linked so; this one stays as it is. */
  with(key: SourceKey, links: SourceLinks): LinkedSources;
}

export const linkedSources = (known: ReadonlyMap<SourceKey, SourceLinks>): LinkedSources => {
  const links = new Map(known);
  const resolved = new Map<SourceKey, SourceKey>();
  const heads = new Map<SourceKey, SourceKey>();
  const resolveSource = (key: SourceKey): SourceKey => {
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const end = follow(key, (at) => links.get(at)?.mergedInto);
    resolved.set(key, end);
    return end;
  };
  const headOf = (key: SourceKey): SourceKey => {
    const known = heads.get(key);
    if (known !== undefined) return known;
    const end = follow(resolveSource(key), (at) => {
      const next = links.get(at)?.speaksFor;
      return next === undefined ? undefined : resolveSource(next);
    });
    heads.set(key, end);
    return end;
  };
  return {
    resolveSource,
    headOf,
    get: (key) => links.get(key),
    keys: () => links.keys(),
    add: (key, added) => {
      links.set(key, added);
      resolved.clear();
      heads.clear();
    },
    with: (key, changed) => linkedSources(new Map(links).set(key, changed)),
  };
};

/** The end of a chain. Ingest refuses circles; should one come anyway, the chain ends before it closes. */
const follow = (start: SourceKey, next: (key: SourceKey) => SourceKey | undefined): SourceKey => {
  const seen = new Set([start]);
  let end = start;
  for (let step = next(end); step !== undefined && !seen.has(step); step = next(end)) {
    seen.add(step);
    end = step;
  }
  return end;
};
