import { FigureMomentsDocument } from '@factline/client';
import { type FormEvent, useEffect, useState } from 'react';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { plural } from '../words/label.js';
import { formatMomentExactly } from '../words/time.js';

/** How long a drag rests on a stop before the numbers are read there. Milliseconds. */
const restMs = 120;

/** "As we knew it": one stop for each change of the figure that was recorded, and now. Moves every number of the page. */
export const TimeSlider = ({
  figureKey,
  resolved,
}: {
  readonly figureKey: string;
  readonly resolved: { readonly position: string; readonly knownAt: string } | undefined;
}) => {
  const [url, setUrl] = useUrlState();
  const at = url.get('at');
  const moments = usePages({
    key: ['figure', figureKey, 'moments'],
    document: FigureMomentsDocument,
    variables: { key: figureKey, last: 100 },
    connection: (result) => result.figure?.revisions,
    upTo: 3,
    isBackward: true,
  });
  const stops = [...new Map([...moments.items].reverse().map((moment) => [moment.position, moment])).values()];
  // The last change is how things are now.
  const now = Math.max(0, stops.length - 1);
  // Where the address names a moment between two stops, the handle stands on the stop before it.
  const named =
    at === null
      ? now
      : Math.max(
          0,
          stops.findLastIndex(({ position }) => resolved === undefined || BigInt(position) <= BigInt(resolved.position)),
        );
  const [dragged, setDragged] = useState<number>();
  const index = dragged ?? named;

  useEffect(() => {
    if (dragged === undefined) return;
    const timer = setTimeout(() => {
      setUrl({ at: dragged >= now ? undefined : stops[dragged]?.position });
      setDragged(undefined);
    }, restMs);
    return () => clearTimeout(timer);
  });

  if (stops.length < 2 && at === null) return null;
  const stop = stops[index];
  const words =
    index >= now
      ? 'Now'
      : stop === undefined
        ? ''
        : `${formatMomentExactly(stop.recordedAt)}, change ${index + 1} of ${moments.isComplete ? '' : 'the last '}${stops.length}`;
  const go = (to: number): void => setUrl({ at: to >= now ? undefined : stops[Math.max(0, to)]?.position }, true);
  const onTime = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('time') ?? '');
    if (text !== '') setUrl({ at: new Date(text).toISOString() }, true);
  };
  return (
    <section className="slider" aria-labelledby="slider">
      <div className="slider-head">
        <h2 id="slider">As we knew it</h2>
        <output htmlFor="moment">{words}</output>
      </div>
      <div className="slider-track">
        <button type="button" onClick={() => go(index - 1)} disabled={index <= 0} aria-label="One change earlier">
          ←
        </button>
        <input
          id="moment"
          type="range"
          min={0}
          max={now}
          value={index}
          aria-label="As we knew it"
          aria-valuetext={words}
          onChange={(event) => setDragged(Number(event.target.value))}
        />
        <button type="button" onClick={() => go(index + 1)} disabled={index >= now} aria-label="One change later">
          →
        </button>
        <button type="button" onClick={() => go(now)} disabled={at === null}>
          Now
        </button>
      </div>
      <details className="small">
        <summary>Another moment</summary>
        <form onSubmit={onTime} className="toolbar">
          <label>
            As known at <input type="datetime-local" name="time" step="1" required />
          </label>
          <button type="submit">Show</button>
          {!moments.isComplete && (
            <span className="quiet">The slider holds the last {plural(stops.length, 'change')}; older moments are asked for here.</span>
          )}
        </form>
      </details>
    </section>
  );
};
