import { BoardDocument, FigurePageDocument, TopicsOverviewDocument } from '@factline/client';
import { askAhead } from '../data/ask.js';
import { figureVariables } from '../figure/question.js';
import { boardVariables, topicsVariables } from '../topic/question.js';

/**
 * Asks the question of the address, and fetches what draws it, before anything of it is drawn: the answer comes while the browser still reads
 * the scripts. It is the question that the page asks by itself, no other.
 */
export const lookAhead = ({ pathname, search }: { readonly pathname: string; readonly search: string }): void => {
  const [, page, ...key] = pathname.split('/');
  try {
    if (page === 'figure') {
      void import('../figure/figure-page.js').catch(() => {}); // told where it is drawn
      askAhead(FigurePageDocument, figureVariables(decodeURIComponent(key.join('/')), new URLSearchParams(search)));
    } else if (page === 'topic' && key.length === 1) askAhead(BoardDocument, boardVariables(decodeURIComponent(key[0]!)));
    else if (page === '') askAhead(TopicsOverviewDocument, topicsVariables);
  } catch {
    // An address that cannot be read: its page says so.
  }
};
