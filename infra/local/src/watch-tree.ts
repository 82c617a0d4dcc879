import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/**
 * Calls `onChange` with the path of every file below `folder` that changes, comes or goes. Returns what ends it.
 * Watches folder by folder: the recursive watch of Node loses sight of a file once an editor replaces it by a new one.
 */
export function watchTree(folder: string, onChange: (path: string) => void): () => void {
  const watchers = new Map<string, FSWatcher>();

  const add = (at: string) => {
    if (watchers.has(at)) return;
    let entries: string[];
    try {
      entries = readdirSync(at, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(at, entry.name));
      const watcher = watch(at, (_event, name) => {
        if (name === null) return;
        add(join(at, name)); // in case it is a new folder
        onChange(join(at, name));
      });
      watcher.on('error', () => forget(at));
      watchers.set(at, watcher);
    } catch {
      forget(at); // a file, or gone again
      return;
    }
    entries.forEach(add);
  };
  const forget = (at: string) => {
    watchers.get(at)?.close();
    watchers.delete(at);
  };

  add(folder);
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    watchers.clear();
  };
}
