import { type ComponentType, lazy, useState } from 'react';

/** Where a page that cannot be loaded asks for the present pages, once. */
const reloadedAt = 'factline-reloaded-at';

/**
 * Pages that the first look does not need come when they are asked for. Where one is gone, the pages were built anew since this one was
 * opened: then the address is opened afresh, at most once a minute.
 *
 * One that is there already is drawn at once: React holds back for 0.3 s what has shown that it waits.
 */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) => {
  let known: ComponentType<P> | undefined;
  const fetch = async (): Promise<ComponentType<P>> => {
    known = await load();
    return known;
  };
  const Lazy = lazy(async () => {
    try {
      return { default: await fetch() };
    } catch (error) {
      if (Date.now() - Number(sessionStorage.getItem(reloadedAt) ?? 0) < 60_000) throw error;
      sessionStorage.setItem(reloadedAt, String(Date.now()));
      location.reload();
      return await new Promise<never>(() => {});
    }
  }) as unknown as ComponentType<P>;
  const Page = (props: P) => {
    const [Drawn] = useState(() => known ?? Lazy);
    return <Drawn {...props} />;
  };
  // What cannot be fetched is told where it is drawn.
  return Object.assign(Page, {
    fetch: () =>
      fetch().then(
        () => {},
        () => {},
      ),
  });
};

export const FigurePage = later(async () => (await import('../figure/figure-page.js')).FigurePage);
export const ClaimPage = later(async () => (await import('../claim/claim-page.js')).ClaimPage);
export const DocumentPage = later(async () => (await import('../document/document-page.js')).DocumentPage);
export const SourcePage = later(async () => (await import('../source/source-page.js')).SourcePage);
export const SourcesPage = later(async () => (await import('../source/sources-page.js')).SourcesPage);
export const EventPage = later(async () => (await import('../event/event-page.js')).EventPage);
export const EventsPage = later(async () => (await import('../event/events-page.js')).EventsPage);
export const ComparePage = later(async () => (await import('../compare/compare-page.js')).ComparePage);
export const ReviewQueuePage = later(async () => (await import('../review/review-queue.js')).ReviewQueue);
export const ReviewPage = later(async () => (await import('../review/review-page.js')).ReviewPage);
export const SearchPage = later(async () => (await import('../search/search-page.js')).SearchPage);
export const ExplorerPage = later(async () => (await import('../explorer/explorer-page.js')).ExplorerPage);

const byAddress: Readonly<Record<string, { fetch(): Promise<void> }>> = {
  figure: FigurePage,
  claim: ClaimPage,
  document: DocumentPage,
  source: SourcePage,
  sources: SourcesPage,
  event: EventPage,
  events: EventsPage,
  compare: ComparePage,
  review: ReviewPage,
  explorer: ExplorerPage,
  search: SearchPage,
};

/** Fetches the page of an address, where it comes by itself. Resolves in any case. */
export const fetchPage = async (pathname: string): Promise<void> => {
  const [, first = '', second] = pathname.split('/');
  await (first === 'review' && second === undefined ? ReviewQueuePage : byAddress[first])?.fetch();
};
