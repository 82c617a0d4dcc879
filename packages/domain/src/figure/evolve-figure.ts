import type { Figure, FigureDefined, FigureEvent, FigureRedefined, Segment } from './figure.js';

export const evolveFigure = (figure: Figure | undefined, event: FigureEvent): Figure | undefined => {
  if (event.type === 'FigureDefined') return defined(event);
  if (figure === undefined) return undefined;
  const version = (figure.version ?? 1) + 1;
  switch (event.type) {
    case 'FigureRedefined':
      return { ...redefined(figure, event), version };
    case 'FigurePolicyChanged':
      return { ...figure, policy: event.data.policy, version };
    case 'FigureMerged':
      return { ...figure, mergedInto: event.data.into, version };
    case 'ClaimPreferred': {
      const { claim, until } = event.data;
      return { ...figure, preference: { claim, ...(until === undefined ? {} : { until }) }, version };
    }
    case 'FigureAnnotated':
    case 'FigureReleased':
      return figure;
  }
};

const defined = ({ data }: FigureDefined): Figure => {
  const { figure: key, facets = {}, signed = false, baseDate, definition, ...rest } = data;
  const about = { ...(baseDate === undefined ? {} : { baseDate }), ...(definition === undefined ? {} : { definition }) };
  return {
    ...rest,
    key,
    facets,
    signed,
    ...(definition === undefined ? {} : { definition }),
    segments: [{ number: 1, ...about }],
    version: 1,
  };
};

const redefined = (figure: Figure, { data }: FigureRedefined): Figure => {
  const { title, definition, partOf, breakdown, baseDate, from } = data;
  const { partOf: parent, breakdown: declared, ...rest } = figure;
  const whole = partOf === undefined ? parent : (partOf ?? undefined);
  const split = breakdown === undefined ? declared : (breakdown ?? undefined);
  const about = { ...(baseDate === undefined ? {} : { baseDate }), ...(definition === undefined ? {} : { definition }) };
  const last = figure.segments.at(-1) as Segment;
  const segments = data.break
    ? [...figure.segments, { number: last.number + 1, ...about, ...(from === undefined ? {} : { from }) }]
    : [...figure.segments.slice(0, -1), { ...last, ...about }];
  return {
    ...rest,
    ...(whole === undefined ? {} : { partOf: whole }),
    ...(split === undefined ? {} : { breakdown: split }),
    ...(title === undefined ? {} : { title }),
    ...(definition === undefined ? {} : { definition }),
    segments,
  };
};
