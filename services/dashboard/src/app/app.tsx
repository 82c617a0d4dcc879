import { QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { queries } from '../data/queries.js';
import { BoardPage } from '../topic/board-page.js';
import { TopicsPage } from '../topic/topics-page.js';
import { Link } from '../ui/link.js';
import { Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import {
  ClaimPage,
  ComparePage,
  DocumentPage,
  EventPage,
  EventsPage,
  ExplorerPage,
  FigurePage,
  ReviewPage,
  ReviewQueuePage,
  SearchPage,
  SourcePage,
  SourcesPage,
} from './pages.js';
import { paths } from './paths.js';
import { Shell } from './shell.js';

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
