import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { defaultPageSize, maximumPageSize } from '../relay/page.js';

/** How much an operation asks for. */
export interface Measure {
  /** Objects that the answer may hold. */
  readonly cost: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

/** How many items a list without `first` is taken to have. */
const plainListSize = 10;
/** Figures of one page of a subscription's snapshot. */
export const snapshotPageSize = 50;
/** Parts of their parent's row: they cost nothing by themselves. */
const embedded = new Set([
  'Value',
  'Period',
  'PublicationTime',
  'Moment',
  'Policy',
  'PageInfo',
  'Facet',
  'Segment',
  'Locator',
  'Flag',
  'Actor',
  'ExtractionNote',
  'TextSpan',
  'WordChange',
  'DraftPeriod',
  'DraftAsOf',
  'DraftVoice',
  'SuggestedDefinition',
  'OriginSuggestion',
  'Annotation',
  'OutlinePoint',
]);

const nothing: Measure = { cost: 0, depth: 0, aliases: 0, directives: 0 };

/**
 * Measures an operation before it runs: the product of page sizes along each path, summed. The document must be valid. Each fragment is
 * measured once, so that nested fragments cost no more time than text.
 */
export const measure = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Measure => {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const measured = new Map<string, Measure>();

  /** Of one object of `parent`. `pageSize`: what `edges` and `nodes` hold, inside a connection. */
  const ofSelection = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, pageSize: number): Measure =>
    set.selections.reduce((sum, selection) => {
      const directives = selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) return add(sum, ofField(selection, parent, pageSize), directives);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined) return sum;
      const type = fragment.typeCondition === undefined ? parent : schema.getType(fragment.typeCondition.name.value);
      const inside =
        fragment.kind === Kind.INLINE_FRAGMENT ? ofSelection(fragment.selectionSet, type, pageSize) : ofFragment(fragment, type, pageSize);
      return add(sum, inside, directives);
    }, nothing);

  const ofFragment = (fragment: FragmentDefinitionNode, type: GraphQLNamedType | undefined, pageSize: number): Measure => {
    const key = `${fragment.name.value}:${pageSize}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const result = ofSelection(fragment.selectionSet, type, pageSize);
    measured.set(key, result);
    return result;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined, pageSize: number): Measure => {
    const aliases = node.alias === undefined || node.alias.value === node.name.value ? 0 : 1;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    // Introspection is not counted: it is bounded by the schema.
    if (field === undefined || node.selectionSet === undefined)
      return { ...nothing, aliases, depth: node.name.value.startsWith('__') ? 0 : 1 };
    const type = getNamedType(field.type);
    const inside = ofSelection(node.selectionSet, type, isConnection(type) ? sizeOf(field, node) : 1);
    const own = !isCompositeType(type) || embedded.has(type.name) ? 0 : 1;
    const items = listSize(field, node, pageSize);
    return { cost: items * (own + inside.cost), depth: inside.depth + 1, aliases: inside.aliases + aliases, directives: inside.directives };
  };

  const argumentsOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): Record<string, unknown> => {
    try {
      return getArgumentValues(field, node, variables as Record<string, unknown>);
    } catch {
      return {}; // a bad value fails the execution, with a message of its own
    }
  };
  const sizeOf = (field: GraphQLField<unknown, unknown>, node: FieldNode): number => {
    const args = argumentsOf(field, node);
    const asked = Number(args['first'] ?? args['last'] ?? defaultPageSize);
    return Math.min(Math.max(asked, 1), maximumPageSize);
  };
  const listSize = (field: GraphQLField<unknown, unknown>, node: FieldNode, pageSize: number): number => {
    if (!isListType(getNullableType(field.type))) return 1;
    if (field.name === 'edges' || (field.name === 'nodes' && field.args.length === 0)) return pageSize;
    if (field.name === 'figures') return snapshotPageSize;
    const { ids, last } = argumentsOf(field, node);
    if (typeof last === 'number') return Math.max(last, 1);
    return Array.isArray(ids) ? Math.min(ids.length, maximumPageSize) : plainListSize;
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  return add(ofSelection(operation.selectionSet, root, 1), nothing, operation.directives?.length ?? 0);
};

const isConnection = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection');

/** Sum of costs, deepest of depths. */
const add = (a: Measure, b: Measure, directives: number): Measure => ({
  cost: a.cost + b.cost,
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives + directives,
});
