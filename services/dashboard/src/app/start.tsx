import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { fetchPage } from './pages.js';
import { paths } from './paths.js';

/** Draws the page of the address, once what draws it is there. */
export const start = async (): Promise<void> => {
  await fetchPage(location.pathname);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  // Most links lead to a figure. Not every browser tells when it has time; the others wait until it is asked for.
  globalThis.requestIdleCallback?.(() => void fetchPage(paths.figure('')));
};
