import { SearchPageDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { useUrlState } from '../app/url-state.js';
import { useAsk } from '../data/queries.js';
import { sourceKindWords } from '../source/kind-words.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { plural } from '../words/label.js';
import { formatPublication } from '../words/time.js';

/** Figures, sources and claims that fit some words. */
export const SearchPage = () => {
  const [url] = useUrlState();
  const text = url.get('q')?.trim() ?? '';
  const variables = { text, first: 50 };
  const query = useAsk(['search'], SearchPageDocument, variables, { isEnabled: text !== '', keeps: true });
  useTitle(text === '' ? 'Search' : `Search: ${text}`);
  const found = text === '' ? [] : (query.data?.search.nodes ?? []);
  return (
    <>
      <div className="page-head">
        <h1>Search</h1>
        <p className="lead" role="status">
          {text === ''
            ? 'Write what you look for above: a figure, a source, the words of a claim.'
            : query.isPending
              ? `Looking for “${text}”…`
              : `${plural(found.length, 'result')} for “${text}”`}
        </p>
      </div>
      {query.error != null && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {text !== '' && query.isPending && query.error == null && <Loading what="the results" />}
      {text !== '' && query.isSuccess && found.length === 0 && (
        <Empty title="Nothing fits">
          <p>Try fewer or other words. Keys such as “killed” or “west-bank” are found too.</p>
        </Empty>
      )}
      <ul className="results">
        {found.map((one) => {
          if (one.__typename === 'Figure')
            return (
              <li key={one.id}>
                <p>
                  <Link href={paths.figure(one.key)}>{one.title}</Link> <span className="quiet">figure, {one.topic.title}</span>
                </p>
                <p>
                  <ValueWords value={one.current.value} /> <StatusBadge status={one.current.status} />
                </p>
              </li>
            );
          if (one.__typename === 'Source')
            return (
              <li key={one.id}>
                <p>
                  <Link href={paths.source(one.key)}>{one.name}</Link>{' '}
                  <span className="quiet">source, {sourceKindWords[one.sourceKind]}</span>
                </p>
              </li>
            );
          return (
            <li key={one.id}>
              <p>
                <Link href={paths.claim(one.id)}>
                  <ValueWords value={one.value} />
                </Link>{' '}
                <span className="quiet">
                  claim, {one.figure.title}; {one.origin.name}, {formatPublication(one.publishedAt)}
                </span>
              </p>
            </li>
          );
        })}
      </ul>
      {text !== '' && <QueryBox document={SearchPageDocument} variables={variables} />}
    </>
  );
};
