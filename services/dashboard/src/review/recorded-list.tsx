import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { plural } from '../words/label.js';
import type { Sent } from './send-decisions.js';

/** What came of it: the figures that have something new, one link each; and what was refused. */
export const RecordedList = ({ sent: { outcomes, problems, isPending } }: { readonly sent: Sent }) => {
  const figures = new Map(outcomes.flatMap(({ claim }) => (claim === null ? [] : [[claim.figure.key, claim.figure.title] as const])));
  const refused = outcomes.filter(({ outcome }) => outcome === 'REJECTED').length;
  return (
    <section className="review-sent" aria-label="Recorded" data-testid="recorded">
      {isPending && <p>Handed in; it is being recorded. Read the page again in a moment.</p>}
      {outcomes.length > 0 && (
        <p>
          {plural(outcomes.length - refused, 'decision')} recorded{refused > 0 && `; ${refused} refused, see the list`}.
        </p>
      )}
      {figures.size > 0 && (
        <ul>
          {[...figures].map(([key, title]) => (
            <li key={key}>
              <Link href={paths.figure(key)}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className="problems" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  );
};
