import type { ScaleLinear, ScaleTime } from 'd3-scale';
import { isSpread, type Step } from './model.js';

interface MarksProps {
  readonly steps: readonly Step[];
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
}

const round = (value: number): string => value.toFixed(1);

/** A line that holds each number until the next. It stops where what is counted changes. */
export const Line = ({ steps, x, y, dash }: MarksProps & { readonly dash: string | undefined }) => {
  let path = '';
  let segment: number | undefined;
  for (const step of steps) {
    path += step.segment !== segment ? `M${round(x(step.x))} ${round(y(step.y))}` : `H${round(x(step.x))}V${round(y(step.y))}`;
    segment = step.segment;
  }
  const isSparse = steps.length <= 60;
  const last = steps.at(-1);
  return (
    <>
      <path className="chart-line" d={path} strokeDasharray={dash} />
      {isSparse &&
        steps.map((step) => (
          <circle key={step.id} className="chart-dot" cx={round(x(step.x))} cy={round(y(step.y))} r={step === last ? 4 : 2.2} />
        ))}
      {!isSparse && last !== undefined && <circle className="chart-dot" cx={round(x(last.x))} cy={round(y(last.y))} r="4" />}
      <Breaks steps={steps} x={x} y={y} />
    </>
  );
};

/** Where a new definition begins. */
const Breaks = ({ steps, x, y }: MarksProps) => {
  const [floor = 0, ceiling = 0] = y.range();
  return steps.map((step, index) =>
    index > 0 && step.segment !== steps[index - 1]!.segment ? (
      <g key={step.id} className="chart-break" transform={`translate(${round(x(step.x))} 0)`}>
        <line y1={floor} y2={ceiling} />
        <text x={-4} y={ceiling + 10} textAnchor="end">
          new definition
        </text>
      </g>
    ) : null,
  );
};

/** A flow: each number on its own, over the period that it counts. */
export const Stems = ({ steps, x, y, floor }: MarksProps & { readonly floor: number }) =>
  steps.map((step) => (
    <g key={step.id}>
      <line className="chart-stem" x1={round(x(step.x))} x2={round(x(step.x))} y1={floor} y2={round(y(step.y))} />
      {step.from !== undefined && (
        <line className="chart-span" x1={round(x(step.from))} x2={round(x(step.x))} y1={round(y(step.y))} y2={round(y(step.y))} />
      )}
      <circle className="chart-dot" cx={round(x(step.x))} cy={round(y(step.y))} r="2.6" />
    </g>
  ));

/** How far an open end fades out, in pixels. */
const fade = 30;

/** What a number leaves open: from its lower to its upper bound; an open end fades away instead of ending somewhere. */
export const Band = ({
  steps,
  x,
  y,
  floor,
  ceiling,
  gradientId,
  isStep,
}: MarksProps & { readonly floor: number; readonly ceiling: number; readonly gradientId: string; readonly isStep: boolean }) => {
  const spreads = steps.flatMap((step, index) => {
    if (!isSpread(step)) return [];
    const left = x(step.x) - (isStep && steps.length > 1 ? 0 : 5);
    const next = steps[index + 1];
    const right = isStep && next !== undefined && next.segment === step.segment ? x(next.x) : x(step.x) + 8;
    const highest = step.high === null ? Math.max(ceiling - 10, y(step.y) - fade) : y(step.high);
    const lowest = step.low === null ? Math.min(floor, y(step.y) + fade) : y(step.low);
    return [{ step, left, width: Math.max(2, right - left), highest, height: Math.max(2, lowest - highest) }];
  });
  if (spreads.length === 0) return null;
  return (
    <g className="chart-band">
      <defs>
        <linearGradient id={`${gradientId}-up`} x1="0" x2="0" y1="1" y2="0">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.38" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
        <linearGradient id={`${gradientId}-down`} x1="0" x2="0" y1="0" y2="1">
          <stop offset="0" stopColor="currentColor" stopOpacity="0.38" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      {spreads.map(({ step, left, width, highest, height }) => (
        <rect
          key={step.id}
          x={round(left)}
          y={round(highest)}
          width={round(width)}
          height={round(height)}
          fill={step.high === null ? `url(#${gradientId}-up)` : step.low === null ? `url(#${gradientId}-down)` : 'currentColor'}
          opacity={step.high === null || step.low === null ? 1 : 0.2}
        />
      ))}
    </g>
  );
};
