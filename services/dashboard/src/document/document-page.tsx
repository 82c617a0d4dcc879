import { DocumentPageDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { ClaimList } from '../claim/claim-list.js';
import { WebLink } from '../claim/claim-page.js';
import { usePages } from '../data/pages.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { plural } from '../words/label.js';
import { formatPublication } from '../words/time.js';
import { ClaimText, type DocumentClaim, placeOf } from './claim-text.js';
import { Versions } from './versions.js';

/** One published text, with all that was read in it. */
export const DocumentPage = ({ id }: { readonly id: string }) => {
  const variables = { id, first: 100 };
  const claims = usePages({
    key: ['document', id],
    document: DocumentPageDocument,
    variables,
    connection: (result) => result.document?.claims,
    upTo: 10,
  });
  const document = claims.first?.document;
  useTitle(document?.title ?? 'Document');
  if (claims.error != null && document == null) return <Failure error={claims.error} onRetry={claims.reload} />;
  if (claims.isLoading) return <Loading what="the document" />;
  if (document == null) return <Empty title="There is no such document" />;
  const { text } = document;
  // In the order of the text; what is gone from it, or was never found in it, comes last.
  const start = (claim: DocumentClaim): number => placeOf(claim, text ?? '')?.start ?? Number.MAX_SAFE_INTEGER;
  const inOrder = claims.items.toSorted((a, b) => start(a) - start(b) || a.locator.place - b.locator.place);
  const marked = inOrder.some((claim) => start(claim) < Number.MAX_SAFE_INTEGER);
  return (
    <article>
      <header className="headline">
        <p className="crumbs">
          <Link href={paths.source(document.publisher.key)}>{document.publisher.name}</Link>
        </p>
        <h1>{document.title ?? 'Document without a title'}</h1>
        <p className="lead">
          {document.publishedAt !== null && `Published ${formatPublication(document.publishedAt)}. `}
          {plural(claims.items.length, 'claim')} {claims.isComplete ? '' : 'so far '}
          {document.url !== null && (
            <>
              · <WebLink url={document.url}>Open the original</WebLink>
            </>
          )}
        </p>
        {document.open.totalCount > 0 && (
          <p>
            <Link href={paths.review(document.id)}>{plural(document.open.totalCount, 'proposal')} to review</Link>
          </p>
        )}
      </header>
      {text !== null && (
        <section className="panel" aria-labelledby="text">
          <h2 id="text">Text</h2>
          {marked && <p className="quiet small">What is marked was recorded as a claim; the small numbers lead to each.</p>}
          <ClaimText text={text} claims={inOrder} />
        </section>
      )}
      <section className="panel" aria-labelledby="claims">
        <h2 id="claims">What was read in it</h2>
        {text === null && <p className="quiet small">The text itself is not kept here, only what it says.</p>}
        <ClaimList claims={inOrder} isOriginShown />
      </section>
      {document.version > 1 && <Versions id={document.id} count={document.version} />}
      <QueryBox document={DocumentPageDocument} variables={variables} />
    </article>
  );
};
