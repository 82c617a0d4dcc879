const limit = 20_000;

/** Keeps a result for the next time and returns it. A full map starts again empty: bounded, and cheaper than counting uses. */
export const remember = <Key, Result>(memo: Map<Key, Result>, key: Key, result: Result): Result => {
  if (memo.size >= limit) memo.clear();
  memo.set(key, result);
  return result;
};
