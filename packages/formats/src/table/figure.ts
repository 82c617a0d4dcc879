import { type DefineFigure, figureKey, type Problem, problem, type RedefineFigure, readMoment } from '@factline/domain';
import type { FigureSpec } from '../mapping/mapping-schema.js';
import { type Condition, compileCondition } from './condition.js';
import { compileField, compileTemplate, type FieldContext } from './read-field.js';
import type { Reader, Row } from './row.js';

/** The figure a row is about, with what defines it. */
export interface RowFigure {
  readonly key: string;
  readonly topic: string;
  readonly unit: string;
  readonly define: DefineFigure;
  readonly segments: readonly RedefineFigure[];
}

export interface FigureReader {
  readonly fits: Condition;
  readonly spec: FigureSpec;
  /** Undefined where a template is blank or holds an unknown word; problems say so. */
  readonly read: (row: Row) => RowFigure | undefined;
}

const dimensions = ['topic', 'title', 'measure', 'population', 'place', 'unit'] as const;
type Dimension = (typeof dimensions)[number];

export const compileFigure = (spec: FigureSpec, index: number, context: FieldContext): FigureReader => {
  const at = `figures.${index}`;
  const template = (text: string, name: string): Reader => compileTemplate(text, `${at}.${name}`, context);
  const readers = new Map<Dimension, Reader>(dimensions.map((name) => [name, template(spec[name], name)]));
  const facets = Object.entries(spec.facets ?? {}).map(([name, text]) => [name, template(text, `facets.${name}`)] as const);
  const key = spec.key === undefined ? undefined : template(spec.key, 'key');
  const partOf = typeof spec.partOf === 'string' ? template(spec.partOf, 'partOf') : undefined;
  const baseDate = compileField(spec.baseDate, `${at}.baseDate`, context);
  // Rows repeat few figures: each is put together once.
  const known = new Map<string, RowFigure | readonly Problem[]>();
  let fixed: RowFigure | undefined;
  const isFixed = !namesColumn(spec);
  const read = (row: Row): RowFigure | undefined => {
    if (fixed !== undefined) return fixed;
    const texts = new Map<Dimension, string>();
    for (const [name, reader] of readers) {
      const text = reader(row);
      if (text === undefined) {
        if (row.problems.length === 0)
          row.problems.push(problem('field-missing', `figure.${name}`, { expected: spec[name], received: 'a blank cell' }));
        return undefined;
      }
      texts.set(name, text);
    }
    const facetTexts = facets
      .map(([name, reader]) => [name, reader(row)] as const)
      .filter((facet): facet is readonly [string, string] => facet[1] !== undefined);
    const parts = [...texts.values(), ...facetTexts.flat(), key?.(row) ?? '', partOf?.(row) ?? '', baseDate?.(row) ?? ''];
    const memory = parts.join('\u0001');
    const remembered = known.get(memory);
    const more = { key: key?.(row), partOf: partOf?.(row), baseDate: baseDate?.(row) };
    const made = remembered ?? checked(assemble(spec, texts, Object.fromEntries(facetTexts), more));
    if (known.size < 100_000) known.set(memory, made);
    if ('key' in made) {
      if (isFixed) fixed = made;
      return made;
    }
    row.problems.push(...made);
    return undefined;
  };
  return { fits: compileCondition(spec.when, context.columns, `${at}.when`), spec, read };
};

const keyForm = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const pathForm = /^[a-z0-9]+(?:[-./=][a-z0-9]+)*$/;

/** What cells made of a figure may not be one: then the row is refused, and not the whole file for its definitions. */
const checked = (figure: RowFigure): RowFigure | readonly Problem[] => {
  const { define } = figure;
  const words = [define.topic, define.measure, define.population, define.place, ...Object.values(define.facets ?? {})];
  const expected = 'lower-case words joined by hyphens; use the filter slug, or a dictionary';
  const problems = words.filter((word) => !keyForm.test(word)).map((received) => problem('key-invalid', 'figure', { expected, received }));
  if (problems.length === 0 && !pathForm.test(figure.key))
    problems.push(problem('key-invalid', 'figure', { expected, received: figure.key }));
  if (typeof define.baseDate === 'string' && readMoment(define.baseDate, 'UTC') === undefined) {
    problems.push(problem('date-invalid', 'figure.baseDate', { expected: 'a date', received: define.baseDate }));
  }
  return problems.length > 0 ? problems : figure;
};

const assemble = (
  spec: FigureSpec,
  texts: ReadonlyMap<Dimension, string>,
  facets: Readonly<Record<string, string>>,
  more: { readonly key: string | undefined; readonly partOf: string | undefined; readonly baseDate: string | undefined },
): RowFigure => {
  const of = (name: Dimension): string => texts.get(name) ?? '';
  const named = { topic: of('topic'), measure: of('measure'), population: of('population'), place: of('place'), facets, kind: spec.kind };
  const key = more.key ?? figureKey(named);
  const define: DefineFigure = {
    type: 'figure',
    key,
    ...named,
    title: of('title'),
    unit: of('unit'),
    ...(more.baseDate === undefined ? {} : { baseDate: more.baseDate }),
    ...(spec.definition === undefined ? {} : { definition: spec.definition }),
    ...(more.partOf === undefined ? {} : { partOf: more.partOf }),
    ...(spec.breakdown === undefined ? {} : { breakdown: spec.breakdown }),
    ...(spec.signed === undefined ? {} : { signed: spec.signed }),
    // Its arguments are checked by `decide`, like those of a claims file.
    ...(spec.policy === undefined ? {} : { policy: spec.policy as NonNullable<DefineFigure['policy']> }),
  };
  const segments = (spec.segments ?? []).map(
    ({ from, baseDate, definition, reason }): RedefineFigure => ({
      type: 'redefinition',
      figure: key,
      break: true,
      from,
      ...(baseDate === undefined ? {} : { baseDate }),
      ...(definition === undefined ? {} : { definition }),
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  return { key, topic: of('topic'), unit: of('unit'), define, segments };
};

/** Figures whose templates name no column: they can be defined before any row is seen. */
export const fixedFigures = (figures: readonly FigureReader[]): ReadonlyMap<string, RowFigure> => {
  const blank: Row = { cells: [], problems: [], options: {} };
  const made = figures.filter(({ spec }) => !namesColumn(spec)).map(({ read }) => read(blank));
  return new Map(made.filter((figure) => figure !== undefined).map((figure) => [figure.key, figure]));
};

const namesColumn = ({ key, partOf, baseDate, facets, ...spec }: FigureSpec): boolean =>
  [...dimensions.map((name) => spec[name]), key, partOf, baseDate, ...Object.values(facets ?? {})].some(
    (text) => typeof text === 'string' && text.includes('{'),
  );

/** The first figure whose `when` fits; remembered by the words of the columns that any `when` names. */
export const createPick = <T extends { readonly fits: Condition }>(
  choices: readonly T[],
  columns: readonly number[],
): ((cells: readonly string[]) => number) => {
  const known = new Map<string, number>();
  return (cells) => {
    const words = columns.map((index) => cells[index] ?? '').join('\u0001');
    const remembered = known.get(words);
    if (remembered !== undefined) return remembered;
    const found = choices.findIndex(({ fits }) => fits(cells));
    if (known.size < 10_000) known.set(words, found);
    return found;
  };
};

export const noFigureProblem = (cells: readonly string[], columns: readonly { readonly name: string; readonly index: number }[]): Problem =>
  problem('mapping-no-rule', '', {
    expected: 'a row that one of the figures of the mapping names',
    received: columns.map(({ name, index }) => `${name}=${cells[index] ?? ''}`).join(', '),
    advice: 'Add the figure to `figures`, or skip such rows in `rows`.',
  });
