import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../context/context.js';
import { find, findAll, findSure } from '../context/find.js';
import { DataSetType, DocumentType } from '../document/document.type.js';
import { TextSpanType } from '../document/text-span.type.js';
import { standsNow } from '../document/versions.js';
import { EventType } from '../event/event.type.js';
import { toEvent } from '../event/map-event.js';
import { FigureType } from '../figure/figure.type.js';
import { keyOf } from '../relay/node.js';
import { SourceType } from '../source/source.type.js';
import { ClaimType, LocatorType } from './claim.type.js';

@Resolver(() => ClaimType)
export class ClaimResolver {
  @Query(() => ClaimType, { nullable: true, description: 'A claim by its id or key; null where there is none.' })
  claim(@Arg('id', () => ID, { description: 'Its id or key.' }) id: string, @Ctx() context: GatewayContext) {
    return find.claim(keyOf('claim', id), context);
  }

  @FieldResolver(() => FigureType, { description: 'The number it is about.' })
  figure(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return findSure(find.figure(claim.figureKey, context), claim.figureKey);
  }

  @FieldResolver(() => SourceType, { description: 'The deepest named source; the publisher where none is named.' })
  origin(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return findSure(find.source(claim.originKey, context), claim.originKey);
  }

  @FieldResolver(() => [SourceType], { description: 'Who relayed it, outermost first.' })
  via(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return findAll(claim.viaKeys, find.source, context);
  }

  @FieldResolver(() => DocumentType, { nullable: true, description: 'The text it was read in.' })
  document(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return claim.documentId === undefined ? null : find.document(claim.documentId, context);
  }

  @FieldResolver(() => DataSetType, { nullable: true, description: 'The table it is a row of.' })
  dataSet(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return claim.dataSetKey === undefined ? null : find.dataSet(claim.dataSetKey, context);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The claim that already said the same; null where it says something new.',
  })
  reaffirms(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return claim.reaffirmsId === undefined ? null : find.claim(claim.reaffirmsId, context);
  }

  @FieldResolver(() => ClaimType, { nullable: true, description: 'The claim that took its place.' })
  replacedBy(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return claim.replacedById === undefined ? null : find.claim(claim.replacedById, context);
  }

  @FieldResolver(() => ClaimType, { nullable: true, description: 'The claim that it is a part of.' })
  partOf(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return claim.partOfId === undefined ? null : find.claim(claim.partOfId, context);
  }

  @FieldResolver(() => [ClaimType], { description: 'The claims that are parts of it, e.g. the women and children among the killed.' })
  async parts(@Root() claim: ClaimType, @Ctx() context: GatewayContext) {
    return findAll(await context.load.partsOfClaim.load(claim.key), find.claim, context);
  }

  @FieldResolver(() => [EventType], { description: 'Its events in the log, in order; at most 100.' })
  async events(@Root() claim: ClaimType, @Ctx() { load }: GatewayContext) {
    return (await load.eventsOf.load(`claim:${claim.key}`)).map(toEvent);
  }
}

@Resolver(() => LocatorType)
export class LocatorResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The words it was read from; null where none were kept, or where they were erased.',
  })
  quote(@Root() locator: LocatorType, @Ctx() { load }: GatewayContext) {
    return locator.quoteHash === undefined ? null : load.content.load(locator.quoteHash);
  }

  @FieldResolver(() => TextSpanType, {
    nullable: true,
    description: 'Where the quote stands in the present text of the document; null where there is none, or where it is gone.',
  })
  now(@Root() { documentId, quoteHash, start, place }: LocatorType, @Ctx() context: GatewayContext) {
    return documentId === undefined || quoteHash === undefined ? null : standsNow(documentId, quoteHash, start ?? place, context);
  }
}
