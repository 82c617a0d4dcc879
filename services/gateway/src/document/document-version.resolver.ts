import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ClaimType } from '../claim/claim.type.js';
import type { GatewayContext } from '../context/context.js';
import { find, findAll } from '../context/find.js';
import { DocumentVersionType, WordChangeType } from './document-version.type.js';
import { changesOf, lostClaimsOf, textOf } from './versions.js';

@Resolver(() => DocumentVersionType)
export class DocumentVersionResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: 'Its text; null where only its address was known, or where the text was erased.',
  })
  text(@Root() { row }: DocumentVersionType, @Ctx() context: GatewayContext) {
    return textOf(row, context);
  }

  @FieldResolver(() => [WordChangeType], {
    description: 'What changed since the version before, word by word; empty for the first, and where the text is the same.',
  })
  changes(@Root() { row }: DocumentVersionType, @Ctx() context: GatewayContext) {
    return changesOf(row, context);
  }

  @FieldResolver(() => [ClaimType], {
    description: 'Recorded claims whose words stood in the version before and are gone in this one; of the first 1,000 claims.',
  })
  async lostClaims(@Root() { row }: DocumentVersionType, @Ctx() context: GatewayContext) {
    return findAll(await lostClaimsOf(row, context), find.claim, context);
  }
}
