import type { ClaimLinePartsFragment } from '@factline/client';
import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';
import { ValueWords } from '../ui/value.js';
import { modalityWords } from '../words/revision.js';
import { formatPeriod, formatPublication } from '../words/time.js';
import { stateWords } from './state-words.js';

export type ListedClaim = ClaimLinePartsFragment & { readonly figure: { readonly key: string; readonly title: string } };

/** Claims with the figure that each is about. */
export const ClaimList = ({
  claims,
  isOriginShown = false,
}: {
  readonly claims: readonly ListedClaim[];
  readonly isOriginShown?: boolean;
}) => (
  <ul className="claims">
    {claims.map((claim) => (
      <li key={claim.id} id={`claim-${claim.key}`}>
        <div className="claims-value">
          <Link href={paths.claim(claim.id)}>
            <ValueWords value={claim.value} />
          </Link>
        </div>
        <div>
          <p>
            <Link href={paths.figure(claim.figure.key)}>{claim.figure.title}</Link>
            <span className="quiet">, {formatPeriod(claim.referencePeriod)}</span>
          </p>
          <p className="quiet small">
            {isOriginShown && `${claim.origin.name}; `}published {formatPublication(claim.publishedAt)}
            {claim.dataSet !== null && ` in ${claim.dataSet.title}`}
            {claim.modality !== 'ASSERTED' && `; ${modalityWords[claim.modality]}`}
            {claim.state !== 'RECORDED' && `; ${stateWords[claim.state]}`}
          </p>
        </div>
      </li>
    ))}
  </ul>
);
