import { FigureMomentsDocument, FigureVintagesDocument } from '@factline/client';
import { type FormEvent, memo, useEffect, useState } from 'react';
import { useUrlState } from '../app/url-state.js';
import { usePages } from '../data/pages.js';
import { plural } from '../words/label.js';
import { formatMoment, formatMomentExactly } from '../words/time.js';

/** How long a drag rests on a stop before the numbers are read there. Milliseconds. */
const restMs = 120;

type SliderClock = 'at' | 'published';

interface Stop {
  /** As the address holds it. */
  readonly value: string;
  readonly moment: string;
}

export interface TimeSliderProps {
  readonly figureKey: string;
  readonly timeZone: string;
  /** What the page is read at. */
  readonly resolved: { readonly position: string; readonly knownAt: string; readonly publishedBy: string | null } | undefined;
}

/**
 * The page at another moment: as our log knew it, one stop for each change that was recorded; or as it could be known from what was published,
 * one stop for each publication that changed the number. The two clocks are never mixed by sliding; an address may name both.
 */
export const TimeSlider = memo(({ figureKey, timeZone, resolved }: TimeSliderProps) => {
  const [url, setUrl] = useUrlState();
  const clock: SliderClock = url.get('published') !== null || url.get('slide') === 'published' ? 'published' : 'at';
  const at = url.get(clock);
  const { stops, isComplete } = useStops(figureKey, clock);
  // The last change is how things are now.
  const now = Math.max(0, stops.length - 1);
  const isUntil = ({ value, moment }: Stop): boolean => {
    if (resolved === undefined) return true;
    if (clock === 'at') return BigInt(value) <= BigInt(resolved.position);
    return resolved.publishedBy === null || new Date(moment) <= new Date(resolved.publishedBy);
  };
  // Where the address names a moment between two stops, the handle stands on the stop before it.
  const named = at === null ? now : Math.max(0, stops.findLastIndex(isUntil));
  const [dragged, setDragged] = useState<number>();
  const index = dragged ?? named;
  const addressOf = (to: number): string | undefined => (to >= now ? undefined : stops[Math.max(0, to)]?.value);

  useEffect(() => {
    if (dragged === undefined) return;
    const timer = setTimeout(() => {
      setUrl({ [clock]: addressOf(dragged) });
      setDragged(undefined);
    }, restMs);
    return () => clearTimeout(timer);
  });

  const stop = stops[index];
  const when = stop === undefined ? '' : clock === 'at' ? formatMomentExactly(stop.moment) : formatMoment(stop.moment, timeZone);
  const words = index >= now ? 'Now' : `${when}, change ${index + 1} of ${isComplete ? '' : 'the last '}${stops.length}`;
  const go = (to: number): void => setUrl({ [clock]: addressOf(to) }, true);
  const title = clock === 'at' ? 'As we knew it' : 'As it was published';
  return (
    <section className="slider" aria-labelledby="slider">
      <div className="slider-head">
        <h2 id="slider">{title}</h2>
        <output htmlFor="moment">{words}</output>
        <fieldset className="segmented small">
          <legend className="visually-hidden">Which clock the slider moves</legend>
          {(['at', 'published'] as const).map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="slide"
                checked={clock === one}
                onChange={() => setUrl({ slide: one === 'at' ? undefined : one, published: undefined, at: undefined }, true)}
              />
              {one === 'at' ? 'By our records' : 'By publication'}
            </label>
          ))}
        </fieldset>
      </div>
      {stops.length > 1 && (
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
            aria-label={title}
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
      )}
      <AnotherMoment clock={clock} held={isComplete ? undefined : stops.length} />
    </section>
  );
});

/** Any moment by its time, and any date: an address that somebody can be sent. */
const AnotherMoment = ({ clock, held }: { readonly clock: SliderClock; readonly held: number | undefined }) => {
  const [url, setUrl] = useUrlState();
  const onTime = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const time = String(form.get('time') ?? '');
    const on = String(form.get('on') ?? '');
    setUrl({ ...(time === '' ? {} : { [clock]: new Date(time).toISOString() }), on }, true);
  };
  return (
    <details className="small">
      <summary>Another moment, or another date</summary>
      <form onSubmit={onTime} className="toolbar">
        <label>
          {clock === 'at' ? 'As known at' : 'As published by'} <input type="datetime-local" name="time" step="1" />
        </label>
        <label>
          The number for <input type="date" name="on" defaultValue={url.get('on') ?? ''} />
        </label>
        <button type="submit">Show</button>
        {held !== undefined && <span className="quiet">The slider holds {plural(held, 'change')}; other moments are asked for here.</span>}
      </form>
    </details>
  );
};

/** The stops of the slider, oldest first. */
const useStops = (figureKey: string, clock: SliderClock): { readonly stops: readonly Stop[]; readonly isComplete: boolean } => {
  const recorded = usePages({
    key: ['figure', figureKey, 'moments'],
    document: FigureMomentsDocument,
    variables: { key: figureKey, last: 100 },
    connection: (result) => result.figure?.revisions,
    upTo: 3,
    isBackward: true,
    isEnabled: clock === 'at',
  });
  const published = usePages({
    key: ['figure', figureKey, 'vintages'],
    document: FigureVintagesDocument,
    variables: { key: figureKey, first: 100 },
    connection: (result) => result.figure?.vintages,
    upTo: 10,
    isEnabled: clock === 'published',
  });
  if (clock === 'published')
    return {
      stops: published.items.map(({ publishedAt }) => ({ value: publishedAt, moment: publishedAt })),
      isComplete: published.isComplete,
    };
  const moments = new Map([...recorded.items].reverse().map(({ position, recordedAt }) => [position, recordedAt]));
  return { stops: [...moments].map(([value, moment]) => ({ value, moment })), isComplete: recorded.isComplete };
};
