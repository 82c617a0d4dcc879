import type { DraftState } from '@factline/domain';
import { acceptanceIdOf, rejectionIdOf } from '@factline/domain';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find, findAll, findSure } from '../context/find.js';
import { DocumentType } from '../document/document.type.js';
import { TextSpanType } from '../document/text-span.type.js';
import { standsNow } from '../document/versions.js';
import { EventType } from '../event/event.type.js';
import { toEvent } from '../event/map-event.js';
import { FigureType } from '../figure/figure.type.js';
import { keyOf } from '../relay/node.js';
import { CursorScalar } from '../scalar/scalars.js';
import { toSource } from '../source/map-source.js';
import { SourceType } from '../source/source.type.js';
import { TopicType } from '../topic/topic.type.js';
import { DraftConnection, DraftStateEnum, DraftType, DraftVoiceType, FigureSuggestionType, OriginSuggestionType } from './draft.type.js';
import { findDraft, partsOfDraft } from './find-draft.js';
import { listDraftConnection } from './list-drafts.js';
import { originOf, repeatedClaim, sourceNamed, suggestionsFor } from './suggest.js';

@InputType('DraftFilter', { description: 'Which drafts; conditions that are left out do not narrow.' })
class DraftFilter {
  @Field(() => ID, { nullable: true, description: 'Of this document.' })
  document?: string | null;
  @Field(() => ID, { nullable: true, description: 'Of this topic.' })
  topic?: string | null;
  @Field(() => DraftStateEnum, { nullable: true, description: 'In this state.' })
  state?: DraftState | null;
}

@Resolver(() => DraftType)
export class DraftResolver {
  @Query(() => DraftType, { nullable: true, description: 'A draft by its id or key; null where there is none.' })
  draft(@Arg('id', () => ID, { description: 'Its id or key.' }) id: string, @Ctx() context: GatewayContext) {
    return findDraft(keyOf('draft', id), context);
  }

  @Query(() => DraftConnection, { description: 'Drafts in the order of the log, which within a document is that of its text.' })
  drafts(
    @Arg('filter', () => DraftFilter, { nullable: true, description: 'Which.' }) filter: DraftFilter | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; absent: 20.' }) first: number | null,
    @Arg('after', () => CursorScalar, { nullable: true, description: 'Go on after this one.' }) after: string | null,
    @Ctx() context: GatewayContext,
  ) {
    const conditions = {
      document: filter?.document == null ? undefined : keyOf('document', filter.document),
      topic: filter?.topic == null ? undefined : keyOf('topic', filter.topic),
      state: filter?.state ?? undefined,
    };
    return listDraftConnection(conditions, { first, after }, context);
  }

  @FieldResolver(() => DocumentType, { description: 'The text it was read in.' })
  document(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return findSure(find.document(row.facts.document, context), row.facts.document);
  }

  @FieldResolver(() => String, { nullable: true, description: 'The words that carry it; null where they were erased.' })
  quote(@Root() { row }: DraftType, @Ctx() { load }: GatewayContext) {
    return load.content.load(row.facts.quote);
  }

  @FieldResolver(() => TextSpanType, {
    nullable: true,
    description: 'Where the quote stands in the present text of the document; null where it is gone.',
  })
  now(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return standsNow(row.facts.document, row.facts.quote, row.facts.start, context);
  }

  @FieldResolver(() => TopicType, { nullable: true, description: 'The topic that its figure most likely belongs to.' })
  topic(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return row.facts.topic === undefined ? null : find.topic(row.facts.topic, context);
  }

  @FieldResolver(() => DraftType, { nullable: true, description: 'The draft that it is a part of.' })
  partOf(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return row.facts.partOf === undefined ? null : findDraft(row.facts.partOf, context);
  }

  @FieldResolver(() => [DraftType], { description: 'The drafts that are parts of it.' })
  async parts(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return findAll(await partsOfDraft(row.id, context), findDraft, context);
  }

  @FieldResolver(() => [FigureSuggestionType], {
    description: 'Figures it may be about, best first, at most four; then the definition of a new one, unless a figure has its very key.',
  })
  async suggestions(@Root() { row }: DraftType, @Ctx() context: GatewayContext): Promise<FigureSuggestionType[]> {
    return (await suggestionsFor(row, context)).map((one) =>
      'figure' in one
        ? { key: one.figure, score: one.score, why: one.why, definition: null, figureKey: one.figure }
        : {
            key: one.definition.key,
            score: one.score,
            why: one.why,
            definition: { ...one.definition, topic: one.definition.topic ?? null, baseDate: one.definition.baseDate ?? null },
          },
    );
  }

  @FieldResolver(() => OriginSuggestionType, { description: 'Who says so: a registered source, or one that could be registered.' })
  async suggestedOrigin(@Root() { row }: DraftType, @Ctx() context: GatewayContext): Promise<OriginSuggestionType> {
    const { source, register } = await originOf(row.facts, context);
    if (source !== undefined) return { key: source.key, name: source.name, isOwnVoice: false, sourceKey: source.key };
    return { key: register?.key ?? null, name: register?.name ?? null, isOwnVoice: register === undefined };
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description:
      'A recorded claim that says the same already: the same words of this document, or the same number of the same origin about the best suggestion’s figure on the same day.',
  })
  async duplicateOf(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    const document = await find.document(row.facts.document, context);
    const claim = document === null ? undefined : await repeatedClaim(row, document.publisherKey, context);
    return claim === undefined ? null : find.claim(claim, context);
  }

  @FieldResolver(() => ClaimType, {
    nullable: true,
    description: 'The claim that acceptance recorded, or pointed to. Null while the read tables do not have it.',
  })
  claim(@Root() { row }: DraftType, @Ctx() context: GatewayContext) {
    return row.claim === null ? null : find.claim(row.claim, context);
  }

  @FieldResolver(() => [EventType], { description: 'Its events in the log: proposed, and accepted or rejected.' })
  async events(@Root() { row }: DraftType, @Ctx() { load }: GatewayContext) {
    const events = await load.event.loadMany([row.id, acceptanceIdOf(row.id), rejectionIdOf(row.id)]);
    return events.flatMap((event) => (event === null || event instanceof Error ? [] : toEvent(event)));
  }
}

@Resolver(() => DraftVoiceType)
export class DraftVoiceResolver {
  @FieldResolver(() => SourceType, { nullable: true, description: 'The registered source of this name; null where there is none.' })
  async source(@Root() { name }: DraftVoiceType, @Ctx() context: GatewayContext) {
    const row = await sourceNamed(name, context);
    return row === undefined ? null : toSource(row);
  }
}

@Resolver(() => FigureSuggestionType)
export class FigureSuggestionResolver {
  @FieldResolver(() => FigureType, { nullable: true, description: 'The figure; null: a new one, see `definition`.' })
  figure(@Root() { figureKey }: FigureSuggestionType, @Ctx() context: GatewayContext) {
    return figureKey === undefined ? null : find.figure(figureKey, context);
  }
}

@Resolver(() => OriginSuggestionType)
export class OriginSuggestionResolver {
  @FieldResolver(() => SourceType, {
    nullable: true,
    description: 'The source; null: nobody of this name is registered, or the own voice.',
  })
  source(@Root() { sourceKey }: OriginSuggestionType, @Ctx() context: GatewayContext) {
    return sourceKey === undefined ? null : find.source(sourceKey, context);
  }
}
