import type { ReactNode } from 'react';

/** A stretch of a text that is painted. Offsets count UTF-16 units. */
export interface Layer {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly className: string;
}

/** A text with stretches painted over it; they may overlap. `wrap` draws a piece that some cover, and is told which of them end with it. Everything stays text. */
export const LayeredText = ({
  text,
  layers,
  wrap,
}: {
  readonly text: string;
  readonly layers: readonly Layer[];
  readonly wrap: (piece: string, covering: readonly Layer[], endsHere: (layer: Layer) => boolean) => ReactNode;
}) => {
  const inside = layers.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return (
    <div className="document-text">
      {cuts.slice(0, -1).map((from, index) => {
        const to = cuts[index + 1]!;
        const covering = inside.filter(({ start, end }) => start <= from && end >= to);
        const piece = text.slice(from, to);
        return <span key={from}>{covering.length === 0 ? piece : wrap(piece, covering, (layer) => layer.end === to)}</span>;
      })}
    </div>
  );
};
