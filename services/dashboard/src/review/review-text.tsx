import { type Decision, type DraftPartsFragment } from '@factline/client';
import { useEffect, useRef } from 'react';
import { type Layer, LayeredText } from '../text/layered-text.js';
import { ScrollRegion } from '../ui/scroll-region.js';
import { stateOf } from './draft-words.js';

export interface ReviewTextProps {
  readonly text: string;
  readonly drafts: readonly DraftPartsFragment[];
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly current: number;
  readonly onCurrent: (index: number) => void;
}

const sentence = 'sentence';

/** The text with the number of every proposal marked; the sentence of the one at hand stands out. */
export const ReviewText = ({ text, drafts, decisions, current, onCurrent }: ReviewTextProps) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('.is-current')?.scrollIntoView({ block: 'center' });
  }, [current]);
  const now = drafts[current]?.now;
  const layers: Layer[] = now == null ? [] : [{ id: sentence, ...now, className: 'reading' }];
  for (const [index, draft] of drafts.entries()) {
    if (draft.now === null) continue;
    // The sentence may have moved since it was read; the number stands in it as before.
    const shift = draft.now.start - draft.start;
    const { tone } = stateOf(draft, decisions.get(draft.id));
    layers.push({
      id: draft.id,
      start: draft.valueStart + shift,
      end: draft.valueEnd + shift,
      className: `draft-mark tone-${tone} ${index === current ? 'is-current' : ''}`,
    });
  }
  const indexOf = new Map(drafts.map(({ id }, index) => [id, index]));
  return (
    <div ref={box} className="review-text">
      <ScrollRegion className="review-scroll" label="Text of the document">
        <LayeredText
          text={text}
          layers={layers}
          wrap={(piece, covering) => {
            const number = covering.findLast(({ id }) => id !== sentence);
            const inside =
              number === undefined ? (
                piece
              ) : (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it has the same by keyboard
                <mark className={number.className} onClick={() => onCurrent(indexOf.get(number.id) ?? current)}>
                  {piece}
                </mark>
              );
            return covering[0]?.id === sentence ? <span className="reading">{inside}</span> : inside;
          }}
        />
      </ScrollRegion>
    </div>
  );
};
