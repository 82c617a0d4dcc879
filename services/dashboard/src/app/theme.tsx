import { useState } from 'react';

type Theme = 'light' | 'dark' | 'system';

const stored = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};
const next: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const words: Readonly<Record<Theme, string>> = { system: 'as your system', light: 'light', dark: 'dark' };

/** Light, dark, or as the system: one button that goes round. */
export const ThemeButton = () => {
  const [theme, setTheme] = useState(stored);
  const turn = (): void => {
    const to = next[theme];
    setTheme(to);
    if (to === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = to;
    try {
      if (to === 'system') localStorage.removeItem('factline-theme');
      else localStorage.setItem('factline-theme', to);
    } catch {
      // No storage: it holds until the page is left.
    }
  };
  return (
    <button type="button" className="icon-button" onClick={turn} title={`Colours: ${words[theme]}`}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        {theme === 'system' ? (
          <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
        ) : theme === 'dark' ? (
          <circle cx="10" cy="10" r="7" fill="currentColor" />
        ) : null}
      </svg>
      <span className="visually-hidden">Colours: {words[theme]}. Press to change.</span>
    </button>
  );
};
