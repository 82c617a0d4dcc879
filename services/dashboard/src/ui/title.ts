import { useEffect } from 'react';

/** The title of the window, and of the entry in the history. */
export const useTitle = (title: string | undefined): void => {
  useEffect(() => {
    document.title = title === undefined ? 'Factline' : `${title} · Factline`;
  }, [title]);
};
