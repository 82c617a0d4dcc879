import { createHash } from 'node:crypto';
import type { FeedFilter } from '@factline/projections/read';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { fail } from '../error/fail.js';
import { keyOf } from '../relay/node.js';
import { maximumPageSize } from '../relay/page.js';
import { type FeedCursor, parseFeedCursor } from './feed-cursor.js';
import type { UpdateScope } from './update.type.js';

/** An operation that is ready to run: parsed, validated, within the limits, its variables coerced. */
export interface ReadyOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field at its root; for subscriptions there is one. */
  readonly rootField:
    | { readonly name: string; readonly args: Readonly<Record<string, unknown>>; readonly afterVariable: string | undefined }
    | undefined;
}

/** What a subscriber asked for. */
export interface Asked {
  readonly filter: FeedFilter;
  readonly after: FeedCursor | undefined;
  /** Equal for subscriptions that are told the same. */
  readonly group: string;
}

/** `figureUpdated`'s arguments. CURSOR_EXPIRED where the cursor is none of this feed. */
export const askedOf = ({ document, operationName, variables, rootField }: ReadyOperation, lastEventId?: string): Asked => {
  const args = (rootField?.args ?? {}) as { topic?: string | null; figures?: string[] | null; scope?: UpdateScope; after?: string | null };
  if (args.figures != null && args.figures.length > maximumPageSize)
    throw fail('BAD_USER_INPUT', `At most ${maximumPageSize} figures at once; there were ${args.figures.length}.`);
  const cursor = lastEventId ?? args.after ?? undefined;
  const after = cursor === undefined ? undefined : parseFeedCursor(cursor);
  if (cursor !== undefined && after === undefined)
    throw fail('CURSOR_EXPIRED', `${JSON.stringify(cursor)} is not a cursor of this feed; start again without one.`);
  const { [rootField?.afterVariable ?? '']: _after, ...shared } = variables;
  return {
    filter: {
      topic: args.topic == null ? undefined : keyOf('topic', args.topic),
      figures: args.figures?.map((key) => keyOf('figure', key)),
      isHeadlineOnly: args.scope !== 'all',
    },
    after,
    group: groupKey(document, operationName, shared),
  };
};

const hashes = new WeakMap<DocumentNode, string>();

/** By the text of the document: equal texts are told the same. */
const groupKey = (document: DocumentNode, operationName: string | undefined, variables: object): string => {
  let hash = hashes.get(document);
  if (hash === undefined) {
    hash = createHash('sha256')
      .update(document.loc?.source.body ?? '')
      .digest('base64url');
    hashes.set(document, hash);
  }
  return JSON.stringify([hash, operationName, Object.entries(variables).sort(([a], [b]) => (a < b ? -1 : 1))]);
};

/** The root field of a subscription, looked up through fragments, with its arguments. */
export const rootFieldOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): ReadyOperation['rootField'] => {
  if (operation.operation !== 'subscription') return undefined;
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const first = (set: OperationDefinitionNode['selectionSet']): FieldNode | undefined => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) return selection;
      const inside = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      const found = inside === undefined ? undefined : first(inside);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const node = first(operation.selectionSet);
  const field = node === undefined ? undefined : schema.getSubscriptionType()?.getFields()[node.name.value];
  if (node === undefined || field === undefined) return undefined;
  const after = node.arguments?.find((argument) => argument.name.value === 'after')?.value;
  return {
    name: field.name,
    args: getArgumentValues(field, node, variables),
    afterVariable: after?.kind === Kind.VARIABLE && usesOf(document, after.name.value) === 1 ? after.name.value : undefined,
  };
};

/** How often a variable is used, its definition left out. */
const usesOf = (document: DocumentNode, name: string): number => {
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (node) => {
      if (node.name.value === name) uses += 1;
    },
  });
  return uses;
};
