import { ConnectionBadge } from '../app/connection.js';
import { paths } from '../app/paths.js';
import { arrange } from '../topic/arrange.js';
import { useBoard } from '../topic/use-board.js';
import { Failure, Loading } from '../ui/states.js';
import { StatusBadge } from '../ui/status-badge.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';

const all = { text: '', status: '', source: '', sort: 'measure' } as const;

/** A topic for a page of another site: its numbers in a list, live. */
export const EmbeddedTopic = ({ topicKey }: { readonly topicKey: string }) => {
  const board = useBoard(topicKey);
  useTitle(board.topic?.title);
  if (board.error != null && board.topic === undefined) return <Failure error={board.error} onRetry={board.reload} />;
  if (board.isMissing) return <p>There is no such topic.</p>;
  if (board.topic === undefined) return <Loading what="the numbers" />;
  return (
    <article className="embed-topic">
      <h1>
        <a href={paths.topic(board.topic.key)} target="_blank" rel="noopener">
          {board.topic.title}
        </a>
      </h1>
      {arrange(board.figures, all).map(({ name, figures }) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul>
            {figures.map((figure) => (
              <li key={figure.key} data-figure={figure.key}>
                <a href={paths.figure(figure.key)} target="_blank" rel="noopener">
                  {figure.title}
                </a>
                <span className="embed-value">
                  <ValueWords value={figure.current.value} />
                  <StatusBadge status={figure.current.status} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="small embed-foot">
        <ConnectionBadge />
        <a href={paths.topic(board.topic.key)} target="_blank" rel="noopener">
          Sources and history at Factline
        </a>
      </p>
    </article>
  );
};
