import { addStale, flagsOfChecks, renderLosingRule } from '@factline/domain';
import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find, findAll, findSure } from '../context/find.js';
import { PolicyType } from '../policy/policy.type.js';
import { toRevision } from '../revision/map-revision.js';
import { RevisionType } from '../revision/revision.type.js';
import { DateTimeScalar } from '../scalar/scalars.js';
import { SourceType } from '../source/source.type.js';
import { CurrentFigureType, FlagType, LosingClaimType, StandingType } from './current.type.js';
import { renderWhy } from './explain.js';
import { toPolicy } from './map-figure.js';
import { type CurrentView, toFlag } from './read-current.js';

@Resolver(() => CurrentFigureType)
export class CurrentFigureResolver {
  @FieldResolver(() => PolicyType, { description: 'The rule that picked it.' })
  policy(@Root() current: CurrentView) {
    return toPolicy(current.policyChoice);
  }

  @FieldResolver(() => [FlagType], { description: 'Remarks; none of them alters the number.' })
  async flags(@Root() current: CurrentView): Promise<FlagType[]> {
    const { kept, winner, staleAt } = current;
    const flags = staleAt === undefined ? kept : addStale(kept, winner, await current.confirmedAt(), await staleAt());
    return [...flags, ...flagsOfChecks(await current.checks())].map(toFlag);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'When the value was last said, said again, or left alone by a publication of the whole data set.',
  })
  lastConfirmedAt(@Root() current: CurrentView) {
    return current.confirmedAt();
  }

  @FieldResolver(() => [ClaimType], { description: 'The claims that were chosen.' })
  async winners(@Root() current: CurrentView, @Ctx() context: GatewayContext) {
    return findAll(current.winnerIds ?? (await current.answer()).winners, find.claim, context);
  }

  @FieldResolver(() => [LosingClaimType], { description: 'The standing claims that were not chosen, each with the rule that lost it.' })
  async losers(@Root() current: CurrentView): Promise<LosingClaimType[]> {
    const { losers } = await current.answer();
    return losers.map(({ claim, rule }) => ({ rule, explanation: renderLosingRule(rule), claimId: claim }));
  }

  @FieldResolver(() => [ClaimType], { description: 'Planned and projected claims.' })
  async outlook(@Root() current: CurrentView, @Ctx() context: GatewayContext) {
    return findAll(await current.outlook(), find.claim, context);
  }

  @FieldResolver(() => String, { description: 'Why this is the headline, in a sentence.' })
  explanation(@Root() current: CurrentView, @Ctx() context: GatewayContext) {
    return renderWhy(current.why, { topicKey: current.row.definition.topic }, context);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'The stretch of the figure that it was read from.' })
  segment(@Root() current: CurrentView) {
    return current.segment;
  }

  @FieldResolver(() => RevisionType, {
    nullable: true,
    description:
      'The last step that led here; with `on`, the last step of the headline at that moment of the record clock. Null where the number was never shown as it is: by `publishedBy` or another policy, or at a single point.',
  })
  async revision(@Root() current: CurrentView, @Ctx() { load }: GatewayContext) {
    const { row, position, hasRevision } = current;
    if (!hasRevision) return null;
    const found =
      position === undefined
        ? row.revision === null
          ? null
          : await load.revision.load(row.revision)
        : await load.lastRevision.load({ id: row.id, position });
    return found === null ? null : toRevision(found);
  }
}

@Resolver(() => FlagType)
export class FlagResolver {
  @FieldResolver(() => [ClaimType], { description: 'The claims that cause it.' })
  claims(@Root() flag: FlagType, @Ctx() context: GatewayContext) {
    return findAll(flag.claimIds, find.claim, context);
  }

  @FieldResolver(() => [SourceType], { description: 'Who disputes, for DISPUTED; empty otherwise.' })
  by(@Root() flag: FlagType, @Ctx() context: GatewayContext) {
    return findAll(flag.byKeys, find.source, context);
  }
}

@Resolver(() => LosingClaimType)
export class LosingClaimResolver {
  @FieldResolver(() => ClaimType, { description: 'The claim.' })
  claim(@Root() loser: LosingClaimType, @Ctx() context: GatewayContext) {
    return findSure(find.claim(loser.claimId, context), loser.claimId);
  }
}

@Resolver(() => StandingType)
export class StandingResolver {
  @FieldResolver(() => SourceType, { description: 'Whose word it is.' })
  origin(@Root() standing: StandingType, @Ctx() context: GatewayContext) {
    return findSure(find.source(standing.originKey, context), standing.originKey);
  }

  @FieldResolver(() => SourceType, { description: 'The independent voice it counts for: the end of the chain of `speaksFor`.' })
  head(@Root() standing: StandingType, @Ctx() context: GatewayContext) {
    return findSure(find.source(standing.headKey, context), standing.headKey);
  }

  @FieldResolver(() => ClaimType, { description: 'What it said last.' })
  claim(@Root() standing: StandingType, @Ctx() context: GatewayContext) {
    return findSure(find.claim(standing.claimId, context), standing.claimId);
  }

  @FieldResolver(() => [FlagType], {
    description: 'Where it does not fit other words of its voice, its whole or its parts; disputes are in `disputedBy`.',
  })
  async flags(@Root() standing: StandingType): Promise<FlagType[]> {
    const checks = await standing.checks();
    return flagsOfChecks(checks.filter(({ claims }) => claims[0] === standing.claimId)).map(toFlag);
  }

  @FieldResolver(() => [SourceType], { description: 'Who disputes it now.' })
  disputedBy(@Root() standing: StandingType, @Ctx() context: GatewayContext) {
    return findAll(standing.disputedByKeys, find.source, context);
  }
}
