import { memo } from 'react';
import { Link } from '../ui/link.js';
import { formatTick } from '../words/number.js';
import { dateTicks, lineHeight } from './layout.js';
import { Band, Line, Stems } from './marks.js';
import type { Story } from './model.js';
import { bottom, left, type Plot, top } from './plot.js';

export interface DrawingProps {
  readonly plot: Plot;
  readonly stories: readonly Story[];
  readonly form: 'steps' | 'stems';
  readonly id: string;
}

/** What of a chart stands still: drawn once, and not again for every step of a cursor along it. */
export const Drawing = memo(({ plot, stories, form, id }: DrawingProps) => {
  const { x, y, drawn, named, labels, names, right, width, height, from, to, low } = plot;
  return (
    <>
      <g className="chart-grid">
        {y.ticks(5).map((tick) => (
          <g key={tick} transform={`translate(0 ${y(tick).toFixed(1)})`}>
            <line x1={left} x2={width - right} className={tick === 0 ? 'is-zero' : ''} />
            <text x={left} y={-4}>
              {formatTick(tick)}
            </text>
          </g>
        ))}
        {dateTicks(from, to, Math.max(2, Math.floor(width / 130))).map(({ time, text }) => (
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
          <Link key={story.id} href={story.href} aria-label={`${story.label}: ${story.detail}`}>
            <title>{`${story.label}: ${story.detail}`}</title>
            <path
              d={story.kind === 'note' ? 'M-4.5 -5.5h6l3 3v8h-9z' : 'M0 -5.5L5.5 0L0 5.5L-5.5 0Z'}
              transform={`translate(${x(story.x).toFixed(1)} ${y(story.y).toFixed(1)}) scale(${stories.length > 20 ? 0.65 : 1})`}
            />
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
    </>
  );
});
