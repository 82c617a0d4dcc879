import type { AtInput } from '../moment/moment.type.js';
import { DateScalar, DateTimeScalar, PositionScalar } from '../scalar/scalars.js';

/** What part of a figure a table is of: `?from=&to=` by date, and the clocks of `at`. */
export interface TableQuery {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly at: AtInput | undefined;
}

const fields = {
  from: DateScalar,
  to: DateScalar,
  knownAt: DateTimeScalar,
  position: PositionScalar,
  publishedBy: DateTimeScalar,
  on: DateScalar,
};

/** Reads the query of a download. Throws a GraphQLError that says what is expected. */
export const readTableQuery = (parameters: URLSearchParams): TableQuery => {
  const given = (name: keyof typeof fields): string | undefined => {
    const text = parameters.get(name);
    return text === null || text === '' ? undefined : (fields[name].parseValue(text) as string);
  };
  const clocks = { knownAt: given('knownAt'), position: given('position'), publishedBy: given('publishedBy'), on: given('on') };
  const at = Object.fromEntries(Object.entries(clocks).filter(([, clock]) => clock !== undefined)) as AtInput;
  return { from: given('from'), to: given('to'), at: Object.keys(at).length === 0 ? undefined : at };
};
