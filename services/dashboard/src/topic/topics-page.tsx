import { TopicsOverviewDocument } from '@factline/client';
import { paths } from '../app/paths.js';
import { usePages } from '../data/pages.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { plural } from '../words/label.js';
import { formatAgo } from '../words/time.js';
import { topicsVariables as variables } from './question.js';

/** All topics, each with the figures that changed last. */
export const TopicsPage = () => {
  useTitle('Topics');
  const topics = usePages({
    key: ['topics'],
    document: TopicsOverviewDocument,
    variables,
    connection: (result) => result.topics,
    upTo: 10,
  });
  const now = Date.now();
  return (
    <>
      <div className="page-head">
        <h1>What is the number now, who says so, and how did it get there?</h1>
        <p className="lead">
          Reports keep changing the numbers they give. Factline records each statement once, with its source, and shows what stands today,
          what stood before, and why it changed.
        </p>
      </div>
      {topics.isLoading && <Loading what="the topics" />}
      {topics.error != null && <Failure error={topics.error} onRetry={topics.reload} />}
      {topics.isComplete && topics.items.length === 0 && (
        <Empty title="No topics yet">
          <p>
            Hand in a file with <code>factline submit</code>, or by GraphQL.
          </p>
        </Empty>
      )}
      <ul className="topics">
        {topics.items.map((topic) => (
          <li key={topic.id} className="topic-card">
            <h2>
              <Link href={paths.topic(topic.key)}>{topic.title}</Link>
            </h2>
            <p className="quiet">
              {plural(topic.figures.totalCount, 'figure')}
              {topic.figures.nodes[0]?.current.revision && (
                <>, last change recorded {formatAgo(topic.figures.nodes[0].current.revision.recordedAt, now)}</>
              )}
            </p>
            <dl>
              {topic.figures.nodes.map((figure) => (
                <div key={figure.id}>
                  <dt>
                    <Link href={paths.figure(figure.key)}>{figure.title}</Link>
                  </dt>
                  <dd>
                    <ValueWords value={figure.current.value} />
                    <StatusBadge status={figure.current.status} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className="topic-card-more">
              <Link href={paths.topic(topic.key)} aria-label={`Open the board of ${topic.title}`}>
                Open the board
              </Link>
            </p>
          </li>
        ))}
      </ul>
      <QueryBox document={TopicsOverviewDocument} variables={variables} />
    </>
  );
};
