import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Link } from '../ui/link.js';
import { Announcer } from './announce.js';
import { ConnectionBadge } from './connection.js';
import { paths } from './paths.js';
import { ThemeButton } from './theme.js';

/** What every page stands in: name, search, how the feed is doing. */
export const Shell = ({ children }: { readonly children: ReactNode }) => {
  const [path, navigate] = useLocation();
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);

  // A new page starts at its top, for eyes and for the keyboard; the first one is where the browser put it.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [path]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      search.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const onSearch = (event: FormEvent): void => {
    event.preventDefault();
    const text = search.current?.value.trim() ?? '';
    if (text !== '') navigate(paths.search(text));
  };

  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="masthead">
        <Link href={paths.topics} className="brand">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <path d="M3 25h7v-7h8v-6h9" fill="none" stroke="currentColor" strokeWidth="3.2" strokeLinecap="round" strokeLinejoin="round" />
            <circle className="brand-dot" cx="28" cy="12" r="3.4" />
          </svg>
          Factline
        </Link>
        <nav aria-label="Main">
          <Link href={paths.topics} className={path === '/' ? 'is-here' : ''}>
            Topics
          </Link>
          <Link href={paths.sources} className={path === paths.sources ? 'is-here' : ''}>
            Sources
          </Link>
          <Link href={paths.review()} className={path.startsWith('/review') ? 'is-here' : ''}>
            Review
          </Link>
          <Link href={paths.events()} className={path === '/events' ? 'is-here' : ''}>
            Log
          </Link>
        </nav>
        <search>
          <form onSubmit={onSearch}>
            <label className="visually-hidden" htmlFor="search">
              Search figures, sources and claims
            </label>
            <input ref={search} id="search" type="search" placeholder="Search figures, sources, claims" autoComplete="off" />
          </form>
        </search>
        <span className="masthead-end">
          <ConnectionBadge />
          <ThemeButton />
        </span>
      </header>
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>Factline keeps every published number with its source, and every change with its reason. Nothing is ever overwritten.</p>
        <p>
          <Link href={paths.explorer()}>GraphQL explorer</Link>
        </p>
      </footer>
      <Announcer />
    </>
  );
};
