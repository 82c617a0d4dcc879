export type {
  AttributionLink,
  ProposedAsOf,
  ProposedAttribution,
  ProposedClaim,
  ProposedModality,
  ProposedPeriod,
  ProposedValue,
  ValueQualifier,
} from './claim/proposed-claim.js';
export { type ExtractionInput, type ReadableDocument, readableDocument } from './document/readable-document.js';
export { type Extraction, extract, extractWith } from './extract.js';
export { type ClaimCandidate, type ClaimProposer, checkVerbatim, type RefusedCandidate } from './proposer/claim-proposer.js';
export { proposeByRules, RULE_PROPOSER } from './proposer/rule-proposer.js';
