import { type KeyboardEvent, memo, type PointerEvent, type Ref, useId, useMemo, useRef, useState } from 'react';
import { Drawing } from './drawing.js';
import { nearest } from './layout.js';
import { type Series, type Story, stepAt } from './model.js';
import { bottom, plotOf, top } from './plot.js';
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

/** A chart of what each source has said. Hand-drawn SVG: it prints, themes, downloads and is read by keyboard as it stands. ADR 22. */
export const Chart = memo(({ series, stories, form, label, height = 340, svgRef }: ChartProps) => {
  const [box, width] = useWidth();
  const id = useId();
  const xs = useMemo(() => [...new Set(series.flatMap(({ steps }) => steps.map(({ x }) => x)))].sort((a, b) => a - b), [series]);
  const [cursor, setCursor] = useState<number>();
  const svg = useRef<SVGSVGElement>(null);

  const plot = useMemo(() => plotOf(series, xs, width, height), [series, xs, width, height]);
  const { x, y, drawn } = plot;

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
      {!plot.names && series.length > 1 && (
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
            <Drawing plot={plot} stories={stories} form={form} id={id} />
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
});

const mergeRefs =
  <T,>(...refs: (Ref<T> | undefined)[]) =>
  (value: T | null): void => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(value);
      else if (ref != null) ref.current = value;
    }
  };
