import type { FileFormat } from './part.js';

/** The format that a file name promises, and the delimiter where it is in the name; undefined for names that promise nothing. */
export const formatOf = (name: string): { readonly format: FileFormat; readonly delimiter?: string } | undefined => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'ndjson' || ending === 'jsonl') return { format: 'ndjson' };
  if (ending === 'csv') return { format: 'csv' };
  if (ending === 'tsv' || ending === 'tab') return { format: 'csv', delimiter: '\t' };
  return ending === 'json' ? { format: 'json' } : undefined;
};
