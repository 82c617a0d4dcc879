import type { CommandType } from '@factline/domain';
import type { z } from 'zod';
import * as claims from './claim-schemas.js';
import * as definitions from './definition-schemas.js';
import * as drafts from './draft-schemas.js';

/** One schema for every line type; the published JSON Schemas are made of these. */
export const lineSchemas = {
  topic: definitions.topicLine,
  source: definitions.sourceLine,
  'data-set': definitions.dataSetLine,
  figure: definitions.figureLine,
  document: definitions.documentLine,
  redefinition: definitions.redefinitionLine,
  policy: definitions.policyLine,
  'source-merge': definitions.sourceMergeLine,
  'figure-merge': definitions.figureMergeLine,
  release: definitions.releaseLine,
  snapshot: definitions.snapshotLine,
  claim: claims.claimLine,
  draft: drafts.draftLine,
  'draft-acceptance': drafts.draftAcceptanceLine,
  'draft-rejection': drafts.draftRejectionLine,
  correction: claims.correctionLine,
  retraction: claims.retractionLine,
  dispute: claims.disputeLine,
  'dispute-withdrawal': claims.disputeWithdrawalLine,
  move: claims.moveLine,
  preference: claims.preferenceLine,
  annotation: claims.annotationLine,
  adjustment: claims.adjustmentLine,
} as const satisfies Record<CommandType, z.ZodObject>;

export const isLineType = (type: unknown): type is CommandType => typeof type === 'string' && Object.hasOwn(lineSchemas, type);
