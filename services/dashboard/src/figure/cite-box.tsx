import type { FigurePageQuery } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { CopyButton } from '../ui/copy-button.js';
import { valueText } from '../words/number.js';
import { statusWords } from '../words/status.js';
import { formatMoment, formatPeriod } from '../words/time.js';

type Figure = NonNullable<FigurePageQuery['figure']>;

/** The number as one would quote it: wording, source, date, and a link to the page as it is at this very moment. */
export const citationOf = (figure: Figure, origin: string): { readonly text: string; readonly link: string } => {
  const { current, topic } = figure;
  const { position, publishedBy, on } = current.at;
  const clocks = new URLSearchParams({
    at: position,
    ...(publishedBy === null ? {} : { published: publishedBy }),
    ...(on === null ? {} : { on }),
  });
  const link = `${origin}${paths.figure(figure.key)}?${clocks}`;
  const sources = current.winners.map((winner) => winner.origin.name).join('; ');
  const when = current.referencePeriod === null ? '' : `, ${formatPeriod(current.referencePeriod, topic.timeZone)}`;
  return {
    link,
    text: `${figure.title} (${topic.title}): ${valueText(current.value)}${current.value === null ? '' : ` ${figure.unit}`}${when}. ${sources === '' ? '' : `Source: ${sources}. `}${statusWords[current.status].label}. Factline, as ${publishedBy === null ? '' : `published by ${formatMoment(publishedBy, 'UTC')} and `}known on ${formatMoment(current.at.knownAt, 'UTC')}: ${link}`,
  };
};

export const CiteBox = memo(({ figure }: { readonly figure: Figure }) => {
  const { text, link } = citationOf(figure, location.origin);
  const embed = `<iframe src="${location.origin}${paths.embedFigure(figure.key)}" width="420" height="220" title="${figure.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" loading="lazy"></iframe>`;
  return (
    <section className="take" aria-labelledby="cite">
      <h2 id="cite">Cite it, embed it</h2>
      <blockquote className="cite">{text}</blockquote>
      <p className="toolbar">
        <CopyButton text={text}>Copy citation</CopyButton>
        <CopyButton text={link}>Copy link to this moment</CopyButton>
        <CopyButton text={embed}>Copy embed code</CopyButton>
        <a href={paths.figureRevisions(figure.key)}>Every revision as CSV</a>
        <a href={paths.figureFeed(figure.key)}>Changes as an Atom feed</a>
      </p>
    </section>
  );
});
