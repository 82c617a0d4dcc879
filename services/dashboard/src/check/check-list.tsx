import type { CheckPartsFragment } from '@factline/client';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { flagWords } from '../words/status.js';
import { formatPeriod } from '../words/time.js';

/** What does not fit together, each with the claims that say so. A check never alters a number. */
export const CheckList = ({
  checks,
  timeZone,
  isFigureShown = false,
}: {
  readonly checks: readonly CheckPartsFragment[];
  readonly timeZone: string;
  readonly isFigureShown?: boolean;
}) => (
  <ul className="checks">
    {checks.map((check) => (
      <li key={`${check.figure.key} ${check.flag} ${check.point.start} ${check.point.end} ${check.claims.map(({ id }) => id).join()}`}>
        <p>
          <span className="flag" title={flagWords[check.flag].help}>
            {flagWords[check.flag].label}
          </span>{' '}
          {isFigureShown && <Link href={paths.figure(check.figure.key)}>{check.figure.title}</Link>}{' '}
          <span className="quiet small">{formatPeriod(check.point, timeZone)}</span>
        </p>
        <p className="small">{check.explanation}</p>
        <p className="toolbar small">
          {check.claims.map((claim) => (
            <Link key={claim.id} href={paths.claim(claim.id)}>
              {claim.value.text}, {claim.origin.name}, {claim.referencePeriod.end}
            </Link>
          ))}
        </p>
      </li>
    ))}
  </ul>
);
