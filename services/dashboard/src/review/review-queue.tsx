import { ReviewQueueDocument, type ReviewQueueQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { usePages } from '../data/pages.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { formatMoment } from '../words/time.js';
import { ArticleForm } from './article-form.js';

type Waiting = ReviewQueueQuery['drafts']['nodes'][number];
const variables = { filter: { state: 'PROPOSED' }, first: 100 } as const;

/** Texts whose proposals wait for somebody, and a form to hand in another. */
export const ReviewQueue = () => {
  useTitle('Review');
  const drafts = usePages({
    key: ['review-queue'],
    document: ReviewQueueDocument,
    variables,
    connection: (result) => result.drafts,
    upTo: 10,
  });
  const documents = Map.groupBy(drafts.items, ({ document }) => document.id);
  return (
    <>
      <div className="page-head">
        <h1>Review</h1>
        <p className="lead">
          Paste an article; the numbers it reports are proposed with the sentence each stands in. Nothing is recorded until a person accepts
          it.
        </p>
      </div>
      <ArticleForm />
      <section className="panel" aria-labelledby="waiting">
        <h2 id="waiting">Waiting</h2>
        {drafts.isLoading && <Loading what="what waits" />}
        {drafts.error != null && <Failure error={drafts.error} onRetry={drafts.reload} />}
        {drafts.isComplete && documents.size === 0 && <Empty title="Nothing waits for review" />}
        <ul className="results">
          {[...documents.values()].map((own) => (
            <WaitingDocument key={own[0]!.document.id} drafts={own} />
          ))}
        </ul>
        {drafts.items.length > 0 && !drafts.isComplete && (
          <button type="button" onClick={drafts.loadMore}>
            More
          </button>
        )}
      </section>
      <QueryBox document={ReviewQueueDocument} variables={variables} />
    </>
  );
};

const shownAtMost = 6;

const WaitingDocument = ({ drafts }: { readonly drafts: readonly Waiting[] }) => {
  const { document, topic, proposedAt } = drafts[0]!;
  return (
    <li>
      <p>
        <Link href={paths.review(document.id)}>{document.title ?? document.url ?? 'Document without a title'}</Link>
      </p>
      <p className="quiet small">
        {document.publisher.name}
        {topic !== null && `, ${topic.title}`}; {plural(drafts.length, 'proposal')} since {formatMoment(proposedAt)}:{' '}
        {drafts
          .slice(0, shownAtMost)
          .map(({ value }) => valueText(value))
          .join(', ')}
        {drafts.length > shownAtMost && ' …'}
      </p>
    </li>
  );
};
