import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimConnection } from '../claim/claim.type.js';
import { listClaimsOfOwner } from '../claim/list-claims.js';
import type { GatewayContext } from '../context/context.js';
import { find, findSure } from '../context/find.js';
import { keyOf } from '../relay/node.js';
import { CursorScalar } from '../scalar/scalars.js';
import { SourceType } from '../source/source.type.js';
import { DataSetType, DocumentType } from './document.type.js';

@Resolver(() => DocumentType)
export class DocumentResolver {
  @Query(() => DocumentType, { nullable: true, description: 'A document by its id; null where there is none.' })
  document(@Arg('id', () => ID, { description: 'Its id.' }) id: string, @Ctx() context: GatewayContext) {
    return find.document(keyOf('document', id), context);
  }

  @FieldResolver(() => SourceType, { description: 'Who published it.' })
  publisher(@Root() document: DocumentType, @Ctx() context: GatewayContext) {
    return findSure(find.source(document.publisherKey, context), document.publisherKey);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its text as captured; null where only its address is known, or where the text was erased.',
  })
  text(@Root() document: DocumentType, @Ctx() { load }: GatewayContext) {
    return document.textHash === undefined ? null : load.content.load(document.textHash);
  }

  @FieldResolver(() => ClaimConnection, { description: 'Claims that were read in it, latest in the log first.' })
  claims(
    @Root() document: DocumentType,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listClaimsOfOwner('document', keyOf('document', document.id), { first, after }, context);
  }
}

@Resolver(() => DataSetType)
export class DataSetResolver {
  @Query(() => DataSetType, { nullable: true, description: 'A data set by its key; null where there is none.' })
  dataSet(@Arg('key', () => ID, { description: 'Its key or id.' }) key: string, @Ctx() context: GatewayContext) {
    return find.dataSet(keyOf('dataset', key), context);
  }

  @FieldResolver(() => SourceType, { description: 'Who publishes it.' })
  publisher(@Root() dataSet: DataSetType, @Ctx() context: GatewayContext) {
    return findSure(find.source(dataSet.publisherKey, context), dataSet.publisherKey);
  }
}
