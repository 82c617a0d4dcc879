import { type ClaimLinkPartsFragment, ClaimPageDocument } from '@factline/client';
import { type ReactNode, useState } from 'react';
import { ClaimActionDialog } from '../action/claim-action.js';
import type { ClaimAction } from '../action/claim-action-props.js';
import { paths } from '../app/paths.js';
import { useAsk } from '../data/queries.js';
import { Json } from '../event/json.js';
import { Link } from '../ui/link.js';
import { QueryBox } from '../ui/query-box.js';
import { Empty, Failure, Loading } from '../ui/states.js';
import { useTitle } from '../ui/title.js';
import { ValueWords } from '../ui/value.js';
import { intervalOf, valueText } from '../words/number.js';
import { modalityWords } from '../words/revision.js';
import { formatMoment, formatPeriod, formatPublication } from '../words/time.js';
import { QuoteInPlace } from './quote-in-place.js';
import { stateWords } from './state-words.js';

/** One statement of one number: what was said, of what, by whom, where it stands, what became of it. */
export const ClaimPage = ({ id }: { readonly id: string }) => {
  const query = useAsk(['claim', id], ClaimPageDocument, { id });
  const [action, setAction] = useState<ClaimAction>();
  const claim = query.data?.claim;
  useTitle(claim == null ? 'Claim' : `${claim.value.text}, ${claim.origin.name}`);
  if (query.error != null) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isPending) return <Loading what="the claim" />;
  if (claim == null) return <Empty title="There is no such claim" />;
  const { figure, document, dataSet, locator } = claim;
  return (
    <article>
      <header className="headline">
        <p className="crumbs">
          <Link href={paths.topic(figure.topic.key)}>{figure.topic.title}</Link> ›{' '}
          <Link href={paths.figure(figure.key)}>{figure.title}</Link>
        </p>
        <h1>
          <ValueWords value={claim.value} unit={figure.unit} />
        </h1>
        <p className="lead">
          said by <Link href={paths.source(claim.origin.key)}>{claim.origin.name}</Link> for{' '}
          {formatPeriod(claim.referencePeriod, figure.topic.timeZone)}
        </p>
      </header>
      {locator.quote !== null && (
        <QuoteInPlace quote={locator.quote} now={locator.now} text={document?.text ?? null} document={document?.id} />
      )}
      <dl className="facts facts-wide">
        <Fact term="About">
          <Link href={paths.figure(figure.key)}>{figure.title}</Link>
        </Fact>
        <Fact term="Taken as">
          {intervalOf(claim.value)} {claim.value.unit}
          {claim.modality !== 'ASSERTED' && `, ${modalityWords[claim.modality]}`}
        </Fact>
        <Fact term="State">{stateWords[claim.state]}</Fact>
        {claim.basis === 'OWN_VOICE' && <Fact term="Basis">The text names no source: the publisher speaks for itself.</Fact>}
        {claim.via.length > 0 && (
          <Fact term="Came through">
            {claim.via.map((source, index) => (
              <span key={source.id}>
                {index > 0 && ', '}
                <Link href={paths.source(source.key)}>{source.name}</Link>
              </span>
            ))}
          </Fact>
        )}
        <Fact term="Published">
          {formatPublication(claim.publishedAt)}
          {document !== null && (
            <>
              {' in '}
              <Link href={paths.document(document.id)}>{document.title ?? 'a document'}</Link>, by {document.publisher.name}
            </>
          )}
          {dataSet !== null && (
            <>
              {' in '}
              <WebLink url={dataSet.url}>{dataSet.title}</WebLink>, by {dataSet.publisher.name}
              {dataSet.licence !== null && ` (${dataSet.licence})`}
            </>
          )}
          {(locator.row !== null || locator.column !== null) && (
            <p className="quiet small">
              Row {locator.row ?? '–'}
              {locator.column === null ? '' : `, column ${locator.column}`}
            </p>
          )}
        </Fact>
        <Fact term="Recorded">
          {formatMoment(claim.recordedAt)}, as <Link href={paths.event(claim.position)}>event {claim.position}</Link>
        </Fact>
        {claim.note !== null && <Fact term="Note">{claim.note}</Fact>}
        {claim.extraction !== null && (
          <Fact term="Read by">
            {claim.extraction.method}, version {claim.extraction.version}
            {claim.extraction.reviewer !== null && `, reviewed by ${claim.extraction.reviewer}`}
          </Fact>
        )}
        {claim.reaffirms !== null && (
          <Fact term="Says again">
            <ClaimLink claim={claim.reaffirms} />
          </Fact>
        )}
        {claim.replacedBy !== null && (
          <Fact term="Replaced by">
            <ClaimLink claim={claim.replacedBy} />
          </Fact>
        )}
        {claim.partOf !== null && (
          <Fact term="Part of">
            <ClaimLink claim={claim.partOf} />
          </Fact>
        )}
        {claim.parts.length > 0 && (
          <Fact term="Its parts">
            <ul>
              {claim.parts.map((part) => (
                <li key={part.id}>
                  <ClaimLink claim={part} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {claim.state === 'RECORDED' && (
        <p className="toolbar actions">
          <button type="button" onClick={() => setAction('correct')}>
            Correct
          </button>
          <button type="button" onClick={() => setAction('retract')}>
            Retract
          </button>
          <button type="button" onClick={() => setAction('dispute')}>
            Dispute
          </button>
          <button type="button" onClick={() => setAction('prefer')}>
            Prefer
          </button>
          <button type="button" onClick={() => setAction('move')}>
            Move to another figure
          </button>
        </p>
      )}
      {action !== undefined && (
        <ClaimActionDialog action={action} figure={figure} claim={claim} disputedBy={[]} onClose={() => setAction(undefined)} />
      )}
      <section className="panel" aria-labelledby="record">
        <h2 id="record">Its record</h2>
        <ol className="events">
          {claim.events.map((event) => (
            <li key={event.id}>
              <p>
                <Link href={paths.event(event.position)}>{event.type}</Link> <span className="quiet">{formatMoment(event.recordedAt)}</span>
              </p>
              <Json value={event.data} label={`${event.type}, as recorded`} />
            </li>
          ))}
        </ol>
      </section>
      <QueryBox document={ClaimPageDocument} variables={{ id }} />
    </article>
  );
};

const Fact = ({ term, children }: { readonly term: string; readonly children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

const ClaimLink = ({ claim }: { readonly claim: ClaimLinkPartsFragment }) => (
  <>
    <Link href={paths.claim(claim.id)}>{valueText(claim.value)}</Link>, {claim.figure.title}, {claim.origin.name}
  </>
);

/** A web address from a document or a data set: only http and https become links, whatever was handed in. */
export const WebLink = ({ url, children }: { readonly url: string | null; readonly children: ReactNode }) =>
  url !== null && /^https?:\/\//i.test(url) ? (
    <a href={url} rel="noreferrer noopener external">
      {children}
    </a>
  ) : (
    children
  );
