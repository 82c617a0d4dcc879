import { QueryClientProvider } from '@tanstack/react-query';
import { Component, type ReactNode, Suspense } from 'react';
import { Link, Route, Switch } from 'wouter';
import { queries } from '../data/queries.js';
import { BoardPage } from '../topic/board-page.js';
import { TopicsPage } from '../topic/topics-page.js';
import { Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
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
