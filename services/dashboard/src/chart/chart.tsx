import { scaleLinear, scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'wouter';
import { formatTick } from '../words/number.js';
import { dateTicks, dayMs, lineHeight, nearest, placeLabels, wrapName } from './layout.js';
import { Band, Line, Stems } from './marks.js';
import { decimate, rangeOfAll, type Series, type Story, stepAt } from './model.js';
import { useWidth } from './use-width.js';

export interface ChartProps {
  readonly series: readonly Series[];
  readonly stories: readonly Story[];
  /** Totals stand until the next one (steps); a flow counts over its own period (stems). */
  readonly form: 'steps' | 'stems';
  readonly label: string;
  readonly height?: number;
  readonly svgRef?: Ref<SVGSVGElement>;
}

const top = 18;
const bottom = 28;
const left = 4;

/** A chart of what each source has said. Hand-drawn SVG: it prints, themes, downloads and is read by keyboard as it stands. ADR 22. */
export const Chart = ({ series, stories, form, label, height = 340, svgRef }: ChartProps) => {
  const [box, width] = useWidth();
  const id = useId();
  const names = width > 640;
  const right = names ? 200 : 44;
  const xs = useMemo(() => [...new Set(series.flatMap(({ steps }) => steps.map(({ x }) => x)))].sort((a, b) => a - b), [series]);
  const [cursor, setCursor] = useState<number>();
  const svg = useRef<SVGSVGElement>(null);

  const first = xs[0] ?? 0;
  const last = xs.at(-1) ?? 0;
  const pad = first === last ? dayMs : 0;
  const x = scaleUtc([first - pad, last + pad], [left, Math.max(left + 1, width - right)]);
  const [low, high] = rangeOfAll(series);
  const y = scaleLinear([low, high], [height - bottom, top]);
  const drawn = useMemo(() => dress(series, first, last, Math.max(1, Math.round(width))), [series, first, last, width]);
  const named = drawn.map(({ name, steps }) => ({ lines: wrapName(name), at: y(steps.at(-1)?.y ?? 0) }));
  const labels = placeLabels(
    named.map(({ lines, at }) => ({ at, height: 3 + lines.length * lineHeight })),
    top,
    height - bottom,
  );

  const at = cursor === undefined ? undefined : xs[Math.min(cursor, xs.length - 1)];
  const readout =
    at === undefined
      ? []
      : drawn.flatMap((one) => {
          const found = stepAt(one.all, at);
          const step = form === 'stems' && found?.x !== at ? undefined : found;
          return step === undefined ? [] : [{ ...one, step }];
        });

  const onPointer = (event: PointerEvent<SVGSVGElement>): void => {
    const frame = event.currentTarget.getBoundingClientRect();
    setCursor(nearest(xs, x.invert(((event.clientX - frame.left) / frame.width) * width).getTime()));
  };
  const onKey = (event: KeyboardEvent): void => {
    const from = cursor ?? xs.length - 1;
    const moves: Record<string, number> = {
      ArrowLeft: from - 1,
      ArrowDown: from - 1,
      ArrowRight: from + 1,
      ArrowUp: from + 1,
      Home: 0,
      End: xs.length - 1,
      PageUp: from + 10,
      PageDown: from - 10,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setCursor(Math.max(0, Math.min(xs.length - 1, to)));
  };
  const words =
    readout.length === 0 ? 'no number chosen' : readout.map(({ name, step }) => `${name}: ${step.text}, ${step.when}`).join('; ');

  return (
    <div className="chart" ref={box}>
      {!names && series.length > 1 && (
        <ul className="chart-legend">
          {drawn.map((one) => (
            <li key={one.id}>
              <span className="chart-swatch" style={{ background: one.color }} />
              {one.name}
            </li>
          ))}
        </ul>
      )}
      <p className="chart-readout" aria-hidden="true">
        {readout.length === 0 ? (
          <span className="quiet">Point at the chart, or move along it with the arrow keys.</span>
        ) : (
          readout.map(({ id: key, name, color, step }) => (
            <span key={key}>
              <span className="chart-swatch" style={{ background: color }} />
              <strong>{step.text}</strong> {name} <span className="quiet">{step.when}</span>
            </span>
          ))
        )}
      </p>
      <div className="chart-frame">
        {width > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no element that groups and is named
          <svg
            ref={mergeRefs(svg, svgRef)}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            role="group"
            aria-label={label}
            onPointerMove={onPointer}
            onPointerLeave={() => setCursor(undefined)}
          >
            <g className="chart-grid">
              {y.ticks(5).map((tick) => (
                <g key={tick} transform={`translate(0 ${y(tick).toFixed(1)})`}>
                  <line x1={left} x2={width - right} className={tick === 0 ? 'is-zero' : ''} />
                  <text x={left} y={-4}>
                    {formatTick(tick)}
                  </text>
                </g>
              ))}
              {dateTicks(first - pad, last + pad, Math.max(2, Math.floor(width / 130))).map(({ time, text }) => (
                <g key={time} transform={`translate(${x(time).toFixed(1)} ${height - bottom})`}>
                  <line y2={5} />
                  <text y={19} textAnchor={x(time) < 40 ? 'start' : 'middle'}>
                    {text}
                  </text>
                </g>
              ))}
            </g>
            {drawn.map((one) => (
              <g key={one.id} style={{ color: one.color }} className={one.isAnswer && drawn.length > 1 ? 'chart-answer' : undefined}>
                {(!one.isAnswer || drawn.length === 1) && (
                  <Band
                    steps={one.steps}
                    x={x}
                    y={y}
                    floor={height - bottom}
                    ceiling={top}
                    gradientId={`${id}-${one.id}`}
                    isStep={form === 'steps'}
                  />
                )}
                {form === 'steps' ? (
                  <Line steps={one.steps} x={x} y={y} dash={one.dash} />
                ) : (
                  <Stems steps={one.steps} x={x} y={y} floor={y(Math.max(0, low))} />
                )}
              </g>
            ))}
            <g className="chart-stories">
              {stories.map((story) => (
                <Link key={story.id} href={story.href} asChild>
                  <a href={story.href} aria-label={`${story.label}: ${story.detail}`}>
                    <title>{`${story.label}: ${story.detail}`}</title>
                    <path
                      d={story.kind === 'note' ? 'M-4.5 -5.5h6l3 3v8h-9z' : 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z'}
                      transform={`translate(${x(story.x).toFixed(1)} ${y(story.y).toFixed(1)}) scale(${stories.length > 20 ? 0.65 : 1})`}
                    />
                  </a>
                </Link>
              ))}
            </g>
            {names && (
              <g className="chart-names">
                {drawn.map((one, index) => (
                  <text key={one.id} y={labels[index]} style={{ fill: one.color }}>
                    {named[index]!.lines.map((line, row) => (
                      <tspan key={line} x={width - right + 12} dy={row === 0 ? 0 : lineHeight}>
                        {line}
                      </tspan>
                    ))}
                  </text>
                ))}
              </g>
            )}
            {at !== undefined && (
              <g className="chart-cursor">
                <line x1={x(at)} x2={x(at)} y1={top} y2={height - bottom} />
                {readout.map(({ id: key, step, color }) => (
                  <circle key={key} cx={x(at)} cy={y(step.y)} r="4" style={{ fill: color }} />
                ))}
              </g>
            )}
          </svg>
        )}
        {xs.length > 0 && (
          <div
            className="chart-handle"
            role="slider"
            tabIndex={0}
            aria-label={`${label}. Move along the dates with the arrow keys`}
            aria-valuemin={0}
            aria-valuemax={xs.length - 1}
            aria-valuenow={cursor ?? xs.length - 1}
            aria-valuetext={words}
            onKeyDown={onKey}
            onFocus={() => setCursor((known) => known ?? xs.length - 1)}
            onBlur={() => setCursor(undefined)}
          />
        )}
      </div>
    </div>
  );
};

/** Each line with its colour, thinned to the width of the screen; `all` is what is read out. */
const dress = (series: readonly Series[], first: number, last: number, columns: number) => {
  let next = 0;
  return series.map((one) => {
    const index = one.isAnswer ? 0 : next++;
    return {
      ...one,
      color: one.isAnswer && series.length > 1 ? 'var(--quiet)' : `var(--series-${(index % 6) + 1})`,
      dash: index < 6 ? undefined : '5 3',
      all: one.steps,
      steps: decimate(one.steps, first, last, columns),
    };
  });
};

const mergeRefs =
  <T,>(...refs: (Ref<T> | undefined)[]) =>
  (value: T | null): void => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value);
      else if (ref != null) ref.current = value;
    }
  };
