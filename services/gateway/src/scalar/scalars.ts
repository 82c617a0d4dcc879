import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isPosition } from '../relay/position.js';
import { isCalendarDate, normaliseDateTime } from './date-time.js';

const decimalForm = /^-?\d+(\.\d+)?$/;

/** A scalar that travels as a string and is checked on the way in by `read`, which throws on what it does not accept. */
const stringScalar = (name: string, description: string, read: (text: string) => string): GraphQLScalarType<string, string> => {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string') throw new GraphQLError(`${name} must be a string, received ${JSON.stringify(value)}.`);
    return read(value);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => {
      if (node.kind !== Kind.STRING) throw new GraphQLError(`${name} must be a string.`, { nodes: node });
      return parse(node.value);
    },
  });
};

const matching = (name: string, isOne: (text: string) => boolean, expected: string) => (text: string) => {
  if (!isOne(text)) throw new GraphQLError(`${name} must be ${expected}, received ${JSON.stringify(text)}.`);
  return text;
};

/** Kept as text from end to end: a JavaScript Date would lose the microseconds that the log's clock has. */
export const DateTimeScalar = stringScalar(
  'DateTime',
  'A moment in UTC, RFC 3339, e.g. "2021-05-14T12:00:00Z"; up to microseconds. An offset is accepted and turned into UTC.',
  (text) => {
    const normal = normaliseDateTime(text);
    if (normal === undefined)
      throw new GraphQLError(
        `DateTime must be an RFC 3339 date-time with an offset, such as 2021-05-14T12:00:00Z, received ${JSON.stringify(text)}.`,
      );
    return normal;
  },
);

export const DateScalar = stringScalar(
  'Date',
  'A calendar date without time, YYYY-MM-DD, e.g. "2021-05-14". It is read in the time zone of its topic.',
  (text) => {
    if (!isCalendarDate(text)) throw new GraphQLError(`Date must be a calendar date such as 2021-05-14, received ${JSON.stringify(text)}.`);
    return text;
  },
);

export const DecimalScalar = stringScalar(
  'Decimal',
  'An exact decimal number as a string, e.g. "125" or "0.5"; never a float.',
  matching('Decimal', (text) => decimalForm.test(text), 'a decimal number such as "125"'),
);

/** Not a GraphQL Int: 32 bits end at two billion. */
export const PositionScalar = stringScalar(
  'Position',
  'A place in the event log as a string, e.g. "1024": a whole number without gaps, from 1 on.',
  matching('Position', isPosition, 'a whole number such as "1024"'),
);

export const CursorScalar = stringScalar(
  'Cursor',
  'An opaque place in a list or in a feed. Keep it and hand it back as it is; its form may change.',
  (text) => text,
);
