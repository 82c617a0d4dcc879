const segments = (key: string): string => key.split('/').map(encodeURIComponent).join('/').replaceAll('%3D', '=');

/** Addresses of the pages. Keys of figures hold slashes, and keep them. */
export const paths = {
  topics: '/',
  topic: (key: string) => `/topic/${encodeURIComponent(key)}`,
  figure: (key: string) => `/figure/${segments(key)}`,
  claim: (key: string) => `/claim/${encodeURIComponent(key)}`,
  document: (id: string) => `/document/${encodeURIComponent(id)}`,
  source: (key: string) => `/source/${encodeURIComponent(key)}`,
  sources: '/sources',
  event: (position: string) => `/event/${position}`,
  events: (stream?: string) => (stream === undefined ? '/events' : `/events?stream=${encodeURIComponent(stream)}`),
  compare: (topic: string) => `/compare/${encodeURIComponent(topic)}`,
  search: (text: string) => `/search?q=${encodeURIComponent(text)}`,
  explorer: (query?: string, variables?: string) =>
    query === undefined ? '/explorer' : `/explorer#${new URLSearchParams({ query, ...(variables === undefined ? {} : { variables }) })}`,
  review: (document?: string) => (document === undefined ? '/review' : `/review/${encodeURIComponent(document)}`),
  /** Made by the gateway, for programs: every revision as a table, changes as a feed. */
  figureRevisions: (key: string) => `/figures/${segments(key)}/revisions.csv`,
  figureFeed: (key: string) => `/figures/${segments(key)}/changes.atom`,
  topicFeed: (key: string) => `/topics/${encodeURIComponent(key)}/changes.atom`,
  embedFigure: (key: string) => `/embed/figure/${segments(key)}`,
  embedTopic: (key: string) => `/embed/topic/${encodeURIComponent(key)}`,
};
