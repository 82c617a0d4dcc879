import 'reflect-metadata';
import { type GraphQLSchema, GraphQLUnionType, isInterfaceType, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { AnnotationResolver } from './annotation/annotation.resolver.js';
import { CheckResolver, FigureCheckResolver, TopicCheckResolver } from './check/check.resolver.js';
import { ClaimResolver, LocatorResolver } from './claim/claim.resolver.js';
import { DataSetResolver, DocumentResolver } from './document/document.resolver.js';
import { DocumentVersionResolver } from './document/document-version.resolver.js';
import { SubmitDocumentResolver } from './document/submit-document.resolver.js';
import { DraftResolver, DraftVoiceResolver, FigureSuggestionResolver, OriginSuggestionResolver } from './draft/draft.resolver.js';
import { DraftMutations } from './draft/drafts.mutation.js';
import { EventResolver } from './event/event.resolver.js';
import { CurrentFigureResolver, FlagResolver, LosingClaimResolver, StandingResolver } from './figure/current.resolver.js';
import { FigureResolver } from './figure/figure.resolver.js';
import { FigureDifferenceResolver, FigureHistoryResolver } from './figure/history.resolver.js';
import { ClaimMutations } from './mutation/claims.resolver.js';
import { DefinitionMutations } from './mutation/definitions.resolver.js';
import { EditingMutations } from './mutation/editing.resolver.js';
import { OutlineResolver } from './outline/outline.resolver.js';
import { RebuildResolver } from './rebuild/rebuild.resolver.js';
import { RecallResolver } from './recall/recall.resolver.js';
import { RevisionResolver } from './revision/revision.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SourceResolver } from './source/source.resolver.js';
import { StatusResolver } from './status/status.resolver.js';
import { SubmissionResolver } from './submission/submission.resolver.js';
import { TopicResolver } from './topic/topic.resolver.js';
import { UpdateResolver } from './update/update.resolver.js';

const unused = (): never => {
  throw new Error('subscriptions have their own sources');
};

/** The executable schema. */
export const createSchema = (): GraphQLSchema => {
  const schema = buildSchemaSync({
    resolvers: [
      TopicResolver,
      SourceResolver,
      FigureResolver,
      FigureHistoryResolver,
      FigureDifferenceResolver,
      AnnotationResolver,
      OutlineResolver,
      FigureCheckResolver,
      TopicCheckResolver,
      CheckResolver,
      CurrentFigureResolver,
      FlagResolver,
      LosingClaimResolver,
      StandingResolver,
      DocumentResolver,
      DocumentVersionResolver,
      DraftResolver,
      DraftVoiceResolver,
      FigureSuggestionResolver,
      OriginSuggestionResolver,
      DraftMutations,
      SubmitDocumentResolver,
      DataSetResolver,
      ClaimResolver,
      LocatorResolver,
      RevisionResolver,
      EventResolver,
      SubmissionResolver,
      SearchResolver,
      RebuildResolver,
      RecallResolver,
      StatusResolver,
      RebuildResolver,
      DefinitionMutations,
      EditingMutations,
      ClaimMutations,
      UpdateResolver,
    ],
    validate: false,
    // type-graphql asks for one before it builds subscriptions; ours bring their own source (src/update/, src/submission/).
    pubSub: { publish: unused, subscribe: unused },
  });
  // type-graphql wraps these in async functions; every object of ours says its type itself.
  for (const type of Object.values(schema.getTypeMap()))
    if (type instanceof GraphQLUnionType || isInterfaceType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
  return schema;
};

/** The schema as text, sorted: what schema.graphql has to be. */
export const schemaText = (): string =>
  `# Generated from services/gateway/src by \`pnpm generate\`. Do not edit.\n\n${printSchema(lexicographicSortSchema(createSchema()))}\n`;
