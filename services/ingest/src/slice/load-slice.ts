import { emptyReferences, referencesOf, type Written } from '@factline/domain';
import { type LoadedDirectory, loadDirectory } from '@factline/event-log';
import { type Item, type ResolvedItem, resolveItem } from '@factline/formats';
import { readCompanions } from '@factline/submissions';
import type { Pool } from 'pg';
import type { SubmittedFile } from '../submission/file.js';

/** A slice with all that deciding it needs. */
export interface LoadedSlice {
  readonly items: readonly ResolvedItem[];
  readonly directory: LoadedDirectory;
}

/** Resolves companion rows, and loads what the items name in a few queries. */
export async function loadSlice(db: Pool, file: SubmittedFile, items: readonly Item[]): Promise<LoadedSlice> {
  const resolved = await resolveCompanions(db, file, items);
  const references = emptyReferences();
  for (const item of resolved) {
    if (item.type === 'command') referencesOf(item.command as Written, references);
    else if (item.type === 'commands') for (const command of item.commands) referencesOf(command as Written, references);
  }
  return { items: resolved, directory: await loadDirectory(db, references) };
}

async function resolveCompanions(db: Pool, file: SubmittedFile, items: readonly Item[]): Promise<readonly ResolvedItem[]> {
  const keys = new Set<string>();
  for (const item of items) if (item.type === 'companion') for (const key of item.keys) keys.add(key);
  if (keys.size === 0) return items as readonly ResolvedItem[];
  const timelines = await readCompanions(db, companionsOf(file), [...keys]);
  return items.map((item) => (item.type === 'companion' ? resolveItem(item, file, (key) => timelines.get(key) ?? []) : item));
}

/** Under which name the timelines of a file's companion rows are kept: its data set, else the submission itself. */
export const companionsOf = ({ dataSet, submission }: SubmittedFile): string => dataSet ?? `submission:${submission.id}`;
