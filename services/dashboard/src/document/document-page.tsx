import { DocumentPageDocument } from '@factline/client';
import { Link } from 'wouter';
import { paths } from '../app/paths.js';
import { ClaimList } from '../claim/claim-list.js';
import { WebLink } from '../claim/claim-page.js';
import { usePages } from '../data/pages.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { formatPublication } from '../words/time.js';
import { type Mark, MarkedText } from './marked-text.js';

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
  const marks = claims.items.flatMap((claim): Mark[] => {
    const { start, end, quote } = claim.locator;
    const label = `${valueText(claim.value)}: ${claim.figure.title}`;
    if (start != null && end != null) return [{ id: claim.id, start, end, label }];
    const found = quote === null || text === null ? -1 : text.indexOf(quote);
    return found < 0 || quote === null ? [] : [{ id: claim.id, start: found, end: found + quote.length, label }];
  });
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
      </header>
      {text !== null && (
        <section className="panel" aria-labelledby="text">
          <h2 id="text">Text</h2>
          {marks.length > 0 && <p className="quiet small">What is marked was recorded as a claim.</p>}
          <MarkedText text={text} marks={marks} />
        </section>
      )}
      <section className="panel" aria-labelledby="claims">
        <h2 id="claims">What was read in it</h2>
        {text === null && <p className="quiet small">The text itself is not kept here, only what it says.</p>}
        <ClaimList claims={claims.items} isOriginShown />
      </section>
      <QueryBox document={DocumentPageDocument} variables={variables} />
    </article>
  );
};
