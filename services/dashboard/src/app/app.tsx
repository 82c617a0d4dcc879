import { QueryClientProvider } from '@tanstack/react-query';
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { queries } from '../data/queries.js';
import { BoardPage } from '../topic/board-page.js';
import { TopicsPage } from '../topic/topics-page.js';
import { Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { paths } from './paths.js';
import { Shell } from './shell.js';

/** Where a page that cannot be loaded asks for the present pages, once. */
const reloadedAt = 'factline-reloaded-at';

/**
 * Pages that the first look does not need come when they are asked for. Where one is gone, the pages were built anew since this one was
 * opened: then the address is opened afresh, at most once a minute.
 */
const later = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => {
    try {
      return { default: await load() };
    } catch (error) {
      if (Date.now() - Number(sessionStorage.getItem(reloadedAt) ?? 0) < 60_000) throw error;
      sessionStorage.setItem(reloadedAt, String(Date.now()));
      location.reload();
      return await new Promise<never>(() => {});
    }
  });

const FigurePage = later(async () => (await import('../figure/figure-page.js')).FigurePage);
const ClaimPage = later(async () => (await import('../claim/claim-page.js')).ClaimPage);
const DocumentPage = later(async () => (await import('../document/document-page.js')).DocumentPage);
const SourcePage = later(async () => (await import('../source/source-page.js')).SourcePage);
const SourcesPage = later(async () => (await import('../source/sources-page.js')).SourcesPage);
const EventPage = later(async () => (await import('../event/event-page.js')).EventPage);
const EventsPage = later(async () => (await import('../event/events-page.js')).EventsPage);
const ComparePage = later(async () => (await import('../compare/compare-page.js')).ComparePage);
const ReviewQueuePage = later(async () => (await import('../review/review-queue.js')).ReviewQueue);
const ReviewPage = later(async () => (await import('../review/review-page.js')).ReviewPage);
const SearchPage = later(async () => (await import('../search/search-page.js')).SearchPage);
const ExplorerPage = later(async () => (await import('../explorer/explorer-page.js')).ExplorerPage);

export const App = () => (
  <QueryClientProvider client={queries}>
    <Shell>
      <Boundary>
        <Suspense fallback={<Loading what="the page" />}>
          <Switch>
            <Route path="/" component={TopicsPage} />
            <Route path="/topic/:key">{({ key }) => <BoardPage key={key} topicKey={decodeURIComponent(key)} />}</Route>
            <Route path="/figure/*">{({ '*': key }) => <FigurePage key={key} figureKey={decodeURIComponent(key)} />}</Route>
            <Route path="/claim/:id">{({ id }) => <ClaimPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/document/:id">{({ id }) => <DocumentPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/source/:key">{({ key }) => <SourcePage key={key} sourceKey={decodeURIComponent(key)} />}</Route>
            <Route path="/sources" component={SourcesPage} />
            <Route path="/event/:position">{({ position }) => <EventPage key={position} position={position} />}</Route>
            <Route path="/events" component={EventsPage} />
            <Route path="/compare/:topic">{({ topic }) => <ComparePage key={topic} topicKey={decodeURIComponent(topic)} />}</Route>
            <Route path="/review" component={ReviewQueuePage} />
            <Route path="/review/:id">{({ id }) => <ReviewPage key={id} id={decodeURIComponent(id)} />}</Route>
            <Route path="/explorer" component={ExplorerPage} />
            <Route path="/search" component={SearchPage} />
            <Route component={Nowhere} />
          </Switch>
        </Suspense>
      </Boundary>
    </Shell>
  </QueryClientProvider>
);

const Nowhere = () => {
  useTitle('No such page');
  return (
    <div className="notice">
      <h1>There is no such page</h1>
      <p>
        The address may be mistyped. <Link href={paths.topics}>All topics</Link> are a good place to go on.
      </p>
    </div>
  );
};

class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: undefined };
  static getDerivedStateFromError(error: unknown) {
    return { error };
  }
  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Failure error={this.state.error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
