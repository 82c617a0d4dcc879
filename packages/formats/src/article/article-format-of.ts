import type { DocumentFormat } from '@factline/domain';

/** The format of an article that a file name promises; undefined for names that promise none. */
export const articleFormatOf = (name: string): DocumentFormat | undefined => {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'txt' || ending === 'text') return 'text';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'html' || ending === 'htm' || ending === 'xhtml' ? 'html' : undefined;
};
