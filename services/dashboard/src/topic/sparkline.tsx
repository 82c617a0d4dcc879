import type { BoardFigure } from './use-board.js';

const width = 132;
const height = 36;

/** The last steps of the headline, by the date each is for. A picture beside numbers: it says nothing that they do not. */
export const Sparkline = ({ revisions, isStep }: { readonly revisions: BoardFigure['revisions']['nodes']; readonly isStep: boolean }) => {
  const byDate = new Map<number, number>();
  for (const { point, to } of revisions)
    if (point !== null && to?.point != null) byDate.set(new Date(point.endsAt).getTime(), Number(to.point));
  const points = [...byDate].sort(([a], [b]) => a - b);
  if (points.length < 2) return <span className="sparkline-none" aria-hidden="true" />;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right] = [xs[0]!, xs.at(-1)!];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const x = (at: number): number => 3 + ((at - left) / (right - left || 1)) * (width - 8);
  const y = (value: number): number => height - 4 - ((value - low) / (high - low || 1)) * (height - 8);
  const path = points
    .map(([at, value], index) =>
      index === 0
        ? `M${x(at).toFixed(1)} ${y(value).toFixed(1)}`
        : isStep
          ? `H${x(at).toFixed(1)}V${y(value).toFixed(1)}`
          : `L${x(at).toFixed(1)} ${y(value).toFixed(1)}`,
    )
    .join('');
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      <circle cx={x(right)} cy={y(ys.at(-1)!)} r="2.6" fill="currentColor" />
    </svg>
  );
};
