import type { FigureStatus } from '@factline/client';
import { StatusBadge } from '../ui/status-badge.js';
import { statusWords } from '../words/status.js';

/** What the words mean, for someone who is here for the first time. */
export const StatusLegend = () => (
  <details className="legend">
    <summary>What the words mean</summary>
    <dl>
      {(Object.keys(statusWords) as FigureStatus[]).map((status) => (
        <div key={status}>
          <dt>
            <StatusBadge status={status} />
          </dt>
          <dd>{statusWords[status].help}</dd>
        </div>
      ))}
    </dl>
    <p>
      Sources that speak for one another, such as an office and its ministry, count as one voice. Ten outlets quoting one ministry are one
      source.
    </p>
  </details>
);
