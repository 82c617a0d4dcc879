import { SourcePageDocument } from '@factline/client';
import { useState } from 'react';
import { MergeSourcesDialog } from '../action/merge-sources.js';
import { paths } from '../app/paths.js';
import { ClaimList } from '../claim/claim-list.js';
import { WebLink } from '../claim/claim-page.js';
import { usePages } from '../data/pages.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { fromKey } from '../words/label.js';
import { sourceKindWords } from './kind-words.js';

/** One source and what it has said, latest first. */
export const SourcePage = ({ sourceKey }: { readonly sourceKey: string }) => {
  const variables = { key: sourceKey, first: 50 };
  const claims = usePages({
    key: ['source', sourceKey],
    document: SourcePageDocument,
    variables,
    connection: (result) => result.source?.claims,
  });
  const [isMerging, setMerging] = useState(false);
  const source = claims.first?.source;
  useTitle(source?.name);
  if (claims.error != null && source == null) return <Failure error={claims.error} onRetry={claims.reload} />;
  if (claims.isLoading) return <Loading what="the source" />;
  if (source == null) return <Empty title="There is no such source" />;
  return (
    <article>
      <header className="headline">
        <p className="crumbs">
          <Link href={paths.sources}>Sources</Link>
        </p>
        <h1>{source.name}</h1>
        <p className="lead">
          {fromKey(sourceKindWords[source.kind])}
          {source.speaksFor !== null && (
            <>
              , speaks for <Link href={paths.source(source.speaksFor.key)}>{source.speaksFor.name}</Link>: the two count as one voice
            </>
          )}
          .{source.aliases.length > 0 && ` Also called ${source.aliases.join(', ')}.`}{' '}
          {source.url !== null && <WebLink url={source.url}>Web page</WebLink>}
        </p>
        {source.mergedInto !== null && (
          <p className="notice">
            Merged into <Link href={paths.source(source.mergedInto.key)}>{source.mergedInto.name}</Link>.
          </p>
        )}
      </header>
      <section className="panel" aria-labelledby="claims">
        <h2 id="claims">What it said</h2>
        {claims.items.length === 0 ? <p className="quiet">Nothing so far.</p> : <ClaimList claims={claims.items} />}
        {claims.items.length > 0 && !claims.isComplete && (
          <p>
            <button type="button" onClick={claims.loadMore} disabled={claims.isLoadingMore}>
              {claims.isLoadingMore ? 'Loading…' : 'Earlier claims'}
            </button>
          </p>
        )}
      </section>
      <p className="toolbar actions">
        {source.mergedInto === null && (
          <button type="button" onClick={() => setMerging(true)}>
            Merge into another source
          </button>
        )}
        <Link href={paths.events(`source:${source.key}`)}>Raw events of the source</Link>
      </p>
      {isMerging && <MergeSourcesDialog source={source} onClose={() => setMerging(false)} />}
      <QueryBox document={SourcePageDocument} variables={variables} />
    </article>
  );
};
