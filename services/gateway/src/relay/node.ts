import 'reflect-metadata';
import { Field, ID, InterfaceType } from 'type-graphql';

/** What `node(id:)` can find. The kinds of ids are the stream names of the log (`figure:…`, `claim:…`). */
export const nodeKinds = ['topic', 'source', 'figure', 'document', 'dataset', 'claim', 'draft', 'revision', 'event', 'submission'] as const;
export type NodeKind = (typeof nodeKinds)[number];
export interface NodeRef {
  readonly kind: NodeKind;
  readonly key: string;
}

@InterfaceType('Node', {
  description: 'Anything that can be fetched again by its id.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class NodeType {
  @Field(() => ID, { description: 'Globally unique and stable. Opaque: hand it back as it is.' })
  id!: string;
}

export const nodeId = (kind: NodeKind, key: string): string => `${kind}:${key}`;

/** Reads a node id; undefined where it is none. */
export const parseNodeId = (id: string): NodeRef | undefined => {
  const colon = id.indexOf(':');
  const kind = id.slice(0, colon);
  const key = id.slice(colon + 1);
  return colon > 0 && key !== '' && (nodeKinds as readonly string[]).includes(kind) ? { kind: kind as NodeKind, key } : undefined;
};

/** An argument that names one kind of thing takes its node id as well as its bare key. */
export const keyOf = (kind: NodeKind, idOrKey: string): string =>
  idOrKey.startsWith(`${kind}:`) ? idOrKey.slice(kind.length + 1) : idOrKey;
