import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Route, Switch } from 'wouter';
import { Announcer } from '../app/announce.js';
import { queries } from '../data/queries.js';
import '../style/embed.css';
import { EmbeddedFigure } from './embedded-figure.js';
import { EmbeddedTopic } from './embedded-topic.js';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <main className="embed">
        <Switch>
          <Route path="/embed/figure/*">{({ '*': key }) => <EmbeddedFigure figureKey={decodeURIComponent(key)} />}</Route>
          <Route path="/embed/topic/:key">{({ key }) => <EmbeddedTopic topicKey={decodeURIComponent(key)} />}</Route>
          <Route>There is nothing to embed at this address.</Route>
        </Switch>
      </main>
      <Announcer />
    </QueryClientProvider>
  </StrictMode>,
);
