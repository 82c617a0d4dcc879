import { DocumentVersionsDocument, type DocumentVersionsQuery } from '@factline/client';
import { paths } from '../app/paths.js';
import { useAsk } from '../data/queries.js';
import { Link } from '../ui/link.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { Failure, Loading } from '../ui/states.js';
import { plural } from '../words/label.js';
import { valueText } from '../words/number.js';
import { formatMoment } from '../words/time.js';

type Version = NonNullable<DocumentVersionsQuery['document']>['versions'][number];

/** What was changed in a published text, word by word, and which claims lost their sentence by it. Newest first. */
export const Versions = ({ id, count }: { readonly id: string; readonly count: number }) => {
  const query = useAsk(['document-versions', id], DocumentVersionsDocument, { id });
  return (
    <section className="panel versions" aria-labelledby="versions">
      <h2 id="versions">What was changed in it</h2>
      <p className="quiet small">{plural(count, 'version')} were captured at this address. What was said first stays recorded.</p>
      {query.isPending && <Loading what="the versions" />}
      {query.error != null && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      <ol>
        {[...(query.data?.document?.versions ?? [])].reverse().map((version) => (
          <li key={version.number}>
            <VersionChanges version={version} />
          </li>
        ))}
      </ol>
    </section>
  );
};

const VersionChanges = ({ version }: { readonly version: Version }) => {
  const { number, changes, lostClaims, recordedAt, retrievedAt, position } = version;
  const isChanged = changes.some(({ kind }) => kind !== 'SAME');
  return (
    <>
      <h3>
        Version {number}{' '}
        <span className="quiet small">
          {retrievedAt === null ? '' : `retrieved ${formatMoment(retrievedAt)}, `}
          <Link href={paths.event(position)}>recorded {formatMoment(recordedAt)}</Link>
        </span>
      </h3>
      {number === 1 && <p className="quiet small">The first that was captured.</p>}
      {number > 1 && !isChanged && <p className="quiet small">The same words.</p>}
      {lostClaims.length > 0 && (
        <div className="notice">
          <p>{plural(lostClaims.length, 'claim')} lost the sentence that said so:</p>
          <ul>
            {lostClaims.map((claim) => (
              <li key={claim.id}>
                <Link href={paths.claim(claim.id)}>{valueText(claim.value)}</Link>, {claim.figure.title}, {claim.origin.name}
              </li>
            ))}
          </ul>
        </div>
      )}
      {isChanged && (
        <ScrollRegion className="code changes" label={`Changes of version ${number}`}>
          <div className="document-text">
            {around(changes).map(({ kind, text }, index) =>
              kind === 'SAME' ? (
                <span key={index}>{text}</span>
              ) : kind === 'ADDED' ? (
                <ins key={index}>{text}</ins>
              ) : (
                <del key={index}>{text}</del>
              ),
            )}
          </div>
        </ScrollRegion>
      )}
    </>
  );
};

/** So much of what stayed the same is kept on each side of a change. Characters. */
const context = 240;

/** Long stretches that stayed the same are cut in their middle. */
const around = (changes: Version['changes']): Version['changes'] =>
  changes.map((change, index) => {
    const { kind, text } = change;
    if (kind !== 'SAME' || text.length <= context * 2 + 20) return change;
    const isFirst = index === 0;
    const isLast = index === changes.length - 1;
    return { kind, text: `${isFirst ? '' : text.slice(0, context)} […] ${isLast ? '' : text.slice(-context)}` };
  });
