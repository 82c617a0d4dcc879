import type { DraftState } from '@factline/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimConnection } from '../claim/claim.type.js';
import { listClaimsOfOwner } from '../claim/list-claims.js';
import type { GatewayContext } from '../context/context.js';
import { find, findSure } from '../context/find.js';
import { DraftConnection, DraftStateEnum } from '../draft/draft.type.js';
import { listDraftConnection } from '../draft/list-drafts.js';
import { keyOf } from '../relay/node.js';
import { CursorScalar, DateTimeScalar } from '../scalar/scalars.js';
import { SourceType } from '../source/source.type.js';
import { DataSetType, DocumentType } from './document.type.js';
import { DocumentFormatEnum, DocumentVersionType, toDocumentVersion } from './document-version.type.js';
import { versionsOf } from './versions.js';

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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Salted SHA-256 of its text, as in the log; null where only its address is known.',
  })
  hash(@Root() document: DocumentType) {
    return document.textHash ?? null;
  }

  @FieldResolver(() => DocumentFormatEnum, { nullable: true, description: 'What its text was read from; null where that was not said.' })
  async format(@Root() document: DocumentType, @Ctx() context: GatewayContext) {
    return (await versionsOf(keyOf('document', document.id), context)).at(-1)?.data.format ?? null;
  }

  @FieldResolver(() => DateTimeScalar, { nullable: true, description: 'When its present version was retrieved, where that was said.' })
  async retrievedAt(@Root() document: DocumentType, @Ctx() context: GatewayContext) {
    return (await versionsOf(keyOf('document', document.id), context)).at(-1)?.data.retrievedAt ?? null;
  }

  @FieldResolver(() => Int, { description: 'Number of its present version, from 1.' })
  async version(@Root() document: DocumentType, @Ctx() context: GatewayContext) {
    return (await versionsOf(keyOf('document', document.id), context)).at(-1)?.number ?? 1;
  }

  @FieldResolver(() => [DocumentVersionType], { description: 'What it was each time it was captured, oldest first; the last 50.' })
  async versions(@Root() document: DocumentType, @Ctx() context: GatewayContext) {
    return (await versionsOf(keyOf('document', document.id), context)).map(toDocumentVersion);
  }

  @FieldResolver(() => DraftConnection, { description: 'Claims that were read in it and proposed, in the order of its text.' })
  drafts(
    @Root() document: DocumentType,
    @Arg('state', () => DraftStateEnum, { nullable: true, description: 'In this state only.' }) state: DraftState | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    return listDraftConnection({ document: keyOf('document', document.id), state: state ?? undefined }, { first, after }, context);
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
