import type { TopicPartsFragment } from '@factline/client';
import { memo } from 'react';
import { paths } from '../app/paths.js';
import { CopyButton } from '../ui/copy-button.js';
import { download, fileName, toCsv } from '../ui/download.js';
import type { Group } from './arrange.js';

const columns = [
  'figure',
  'title',
  'measure',
  'unit',
  'kind',
  'value',
  'qualifier',
  'min',
  'max',
  'status',
  'flags',
  'reference_end',
  'source',
  'standing_sources',
  'last_change',
  'reason',
  'position',
];

/** What is shown, to take away. */
export const TakeBoard = memo(({ topic, groups }: { readonly topic: TopicPartsFragment; readonly groups: readonly Group[] }) => {
  const figures = groups.flatMap((group) => group.figures);
  const asCsv = (): string =>
    toCsv(
      columns,
      figures.map(({ key, title, measure, unit, kind, current, standings }) => [
        key,
        title,
        measure,
        unit,
        kind.toLowerCase(),
        current.value?.text,
        current.value?.qualifier.toLowerCase(),
        current.value?.min,
        current.value?.max,
        current.status.toLowerCase(),
        current.flags.map(({ code }) => code.toLowerCase()).join(' '),
        current.referencePeriod?.end,
        current.winners.map(({ origin }) => origin.name).join('; '),
        String(standings.length),
        current.revision?.recordedAt,
        current.revision?.reason.toLowerCase(),
        current.at.position,
      ]),
    );
  const embed = `<iframe src="${location.origin}${paths.embedTopic(topic.key)}" width="100%" height="480" title="${topic.title.replaceAll('"', '&quot;')}" loading="lazy"></iframe>`;
  return (
    <section className="take" aria-labelledby="take-board">
      <h2 id="take-board">Take it with you</h2>
      <p className="toolbar">
        <button type="button" onClick={() => download(fileName(topic.key, 'csv'), asCsv(), 'text/csv')}>
          Download as CSV
        </button>
        <button
          type="button"
          onClick={() => download(fileName(topic.key, 'json'), JSON.stringify({ topic, figures }, null, 2), 'application/json')}
        >
          Download as JSON
        </button>
        <CopyButton text={embed}>Copy embed code</CopyButton>
        <a href={paths.topicFeed(topic.key)}>Changes as an Atom feed</a>
      </p>
    </section>
  );
});
