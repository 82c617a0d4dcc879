import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';
import { fetchPage } from './pages.js';

/** Draws the page of the address, once what draws it is there. */
export const start = async (): Promise<void> => {
  await fetchPage(location.pathname);
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
};
