import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { CursorScalar } from '../scalar/scalars.js';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page stands in its list.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after `endCursor`.' })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether there is more before `startCursor`.' })
  hasPreviousPage!: boolean;
  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;
  @Field(() => CursorScalar, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

/** What a connection resolver returns. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfoType;
  /** Asked only when `totalCount` is selected. */
  readonly totalCount: () => Promise<number>;
}

/** Makes `NameEdge` and `NameConnection` for a node type. */
export const connectionOf = (name: string, things: string, node: () => ClassType | object): ClassType => {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${things} of a page, with its cursor.` })
  class Edge {
    @Field(() => CursorScalar, { description: 'Opaque; hand it back as `after` or `before`.' })
    cursor!: string;
    @Field(() => node() as ClassType, { description: 'The item.' })
    node!: unknown;
  }
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${things}.` })
  class ConnectionType {
    @Field(() => [Edge], { description: 'The items with their cursors.' })
    edges!: Edge[];
    @Field(() => [node() as ClassType], { description: 'The items alone.' })
    nodes!: unknown[];
    @Field(() => PageInfoType, { description: 'Whether there is more, and from where.' })
    pageInfo!: PageInfoType;
    @Field(() => Int, { description: 'How many there are in all. Counted only when asked for; may be slow on long lists.' })
    totalCount!: number;
  }
  return ConnectionType as ClassType;
};
