import { type Problem, problem } from '@factline/domain';
import type { FieldSpecs } from '../mapping/field-schema.js';
import type { Action, Mapping, RowSpec } from '../mapping/mapping-schema.js';
import type { FileHead } from '../split/part.js';
import { type Check, compileChecks } from './check.js';
import { compileFields, type FieldReaders } from './claim-fields.js';
import { type Columns, createColumns } from './columns.js';
import { type Companion, createCompanions } from './companion-columns.js';
import { type Condition, compileCondition, conditionColumns } from './condition.js';
import { compileFigure, createPick, type FigureReader, fixedFigures, type RowFigure } from './figure.js';
import { type NumberRewriter, numberRewriter } from './locale-number.js';
import { type Causes, compileNotes } from './notes.js';
import { compileField, type FieldContext } from './read-field.js';
import type { Reader } from './row.js';

/** What a row of one rule about one figure does. */
export interface Plan {
  readonly steps: readonly { readonly action: Action; readonly fields: FieldReaders; readonly unless?: Reader }[];
  /** Companions that its fields draw on. */
  readonly companions: readonly Companion[];
}

/** A mapping compiled for the columns of one file. */
export interface Table {
  readonly mapping: Mapping;
  readonly columns: Columns;
  readonly head: FileHead;
  readonly checks: readonly Check[];
  readonly rules: readonly {
    readonly fits: Condition;
    readonly spec: RowSpec | undefined;
    readonly checks: readonly Check[];
    readonly published: FieldReaders;
  }[];
  readonly pickRule: (cells: readonly string[]) => number;
  readonly figures: readonly FigureReader[];
  readonly pickFigure: (cells: readonly string[]) => number;
  /** Columns by which figures are told apart, for the sentence when none fits. */
  readonly figureColumns: readonly { readonly name: string; readonly index: number }[];
  /** Figures that no cell has a part in, by key. */
  readonly fixedFigures: ReadonlyMap<string, RowFigure>;
  readonly plan: (rule: number, figure: number) => Plan;
  readonly companions: readonly Companion[];
  readonly rewrite: NumberRewriter;
  readonly causes: Causes;
  readonly trim: boolean;
  readonly wide: { readonly name: number; readonly value: number; readonly spec: NonNullable<Mapping['wide']> } | undefined;
}

const everyRow: RowSpec = { action: 'record' };

/** Compiles a mapping (that `parseMapping` accepted) for a file; columns that the file lacks are in `problems`. */
export const compileTable = (mapping: Mapping, head: FileHead): { readonly table: Table; readonly problems: readonly Problem[] } => {
  const columns = createColumns(head);
  const wide =
    mapping.wide === undefined
      ? undefined
      : { name: columns.add(mapping.wide.name), value: columns.add(mapping.wide.value), spec: mapping.wide };
  for (const [index, name] of (mapping.wide?.columns ?? []).entries()) columns.index(name, `wide.columns.${index}`);
  const companions = createCompanions(columns);
  const context: FieldContext = { mapping, columns, companionColumn: companions.columnOf };
  const common = fieldsOf(mapping);
  const rules = (mapping.rows ?? [everyRow]).map((spec, index) => ({
    fits: compileCondition(spec.when, columns, `rows.${index}.when`),
    spec,
    checks: compileChecks(spec.expect, columns, `rows.${index}.expect`),
    published: compileFields([common, fieldsOf(spec)], context),
  }));
  const figures = mapping.figures.map((spec, index) => compileFigure(spec, index, context));
  const plans = createPlans(mapping, common, context, companions.all);
  // Compiled now, so that columns that are missing are known before the first row, and companions too.
  rules.forEach((_, rule) => {
    figures.forEach((_figure, figure) => {
      plans(rule, figure);
    });
  });
  const named = (specs: readonly Parameters<typeof conditionColumns>[0][]) =>
    [...new Set(specs.flatMap((spec) => conditionColumns(spec)))].map((name) => ({ name, index: columns.index(name, 'when') }));
  const figureColumns = named(mapping.figures.map(({ when }) => when));
  const ruleColumns = named((mapping.rows ?? []).map(({ when }) => when));
  const table: Table = {
    mapping,
    columns,
    head,
    wide,
    rules,
    figures,
    figureColumns,
    checks: [...compileChecks(mapping.columns, columns, 'columns'), ...conditional(mapping, columns)],
    pickRule: createPick(
      rules,
      ruleColumns.map(({ index }) => index),
    ),
    pickFigure: createPick(
      figures,
      figureColumns.map(({ index }) => index),
    ),
    fixedFigures: fixedFigures(figures),
    plan: plans,
    companions: companions.all,
    rewrite: numberRewriter(mapping.table?.locale) ?? ((text) => text),
    causes: compileNotes(mapping.notes),
    trim: mapping.table?.trim ?? true,
  };
  return { table, problems: columns.problems };
};

const conditional = (mapping: Mapping, columns: Columns): readonly Check[] =>
  (mapping.checks ?? []).map(({ when, expect }, index) => {
    const fits = compileCondition(when, columns, `checks.${index}.when`);
    const checks = compileChecks(expect, columns, `checks.${index}.expect`);
    return (row) => {
      if (fits(row.cells)) for (const check of checks) check(row);
    };
  });

const createPlans = (mapping: Mapping, common: FieldSpecs, context: FieldContext, companions: readonly Companion[]): Table['plan'] => {
  const known = new Map<number, Plan>();
  const { figures } = mapping;
  const rows = mapping.rows ?? [everyRow];
  return (rule, figure) => {
    const number = rule * figures.length + figure;
    const remembered = known.get(number);
    if (remembered !== undefined) return remembered;
    const spec = rows[rule] ?? everyRow;
    const figureFields: FieldSpecs = figures[figure]?.fields ?? {};
    const used = new Set<number>();
    const watching: FieldContext = {
      ...context,
      companionColumn: (companion) => {
        const column = context.companionColumn(companion);
        used.add(column);
        return column;
      },
    };
    const steps = [spec.action].flat().map((one) => {
      const action = typeof one === 'string' ? one : one.do;
      const own: FieldSpecs = typeof one === 'string' ? {} : fieldsOf(one);
      const unless = typeof one === 'string' ? undefined : compileField(one.unless, 'unless', watching);
      return {
        action,
        fields: compileFields([common, figureFields, fieldsOf(spec), own], watching),
        ...(unless === undefined ? {} : { unless }),
      };
    });
    const plan = { steps, companions: companions.filter(({ column }) => used.has(column)) };
    known.set(number, plan);
    return plan;
  };
};

const fieldNames = [
  'value',
  'qualifier',
  'unit',
  'asOf',
  'period',
  'publishedAt',
  'origin',
  'via',
  'document',
  'quote',
  'modality',
  'segment',
  'by',
  'note',
  'on',
  'text',
  'amount',
] as const;

const fieldsOf = (spec: FieldSpecs): FieldSpecs =>
  Object.fromEntries(fieldNames.filter((name) => spec[name] !== undefined).map((name) => [name, spec[name]]));

/** Columns of a mapping that a file does not have, and problems of the file itself: it cannot be read as a whole. */
export const checkTable = (mapping: Mapping, head: FileHead): readonly Problem[] => {
  if (head.problems.length > 0) return head.problems;
  const { problems } = compileTable(mapping, head);
  return problems.length === 0
    ? []
    : [
        problem('not-a-table', '', { expected: 'the columns that the mapping names', received: (head.header ?? []).join(', ') }),
        ...problems,
      ];
};
