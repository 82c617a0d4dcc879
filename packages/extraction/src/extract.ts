import type { ProposedClaim } from './claim/proposed-claim.js';
import { type ExtractionInput, readableDocument } from './document/readable-document.js';
import { type ClaimProposer, checkVerbatim, type RefusedCandidate } from './proposer/claim-proposer.js';
import { RULE_PROPOSER } from './proposer/rule-proposer.js';

/** What came out of a text: proposals for a person to accept, edit or reject. Nothing is recorded by it. */
export interface Extraction {
  /** The readable text that all offsets refer to. */
  readonly text: string;
  readonly claims: readonly ProposedClaim[];
  /** How the claims were found; kept with every accepted draft. */
  readonly method: { readonly name: string; readonly version: string };
  /** Candidates whose quotes did not stand in the text; always empty for the rules. */
  readonly refused: readonly RefusedCandidate[];
}

/**
 * Proposes the claims of an article or report by rules: pure, deterministic, offline, linear in the length of the text.
 * Throws only where `publishedAt` is no date, which is a bug of the caller; no text makes it throw.
 */
export function extract(input: ExtractionInput): Extraction {
  const document = readableDocument(input);
  return {
    text: document.text,
    ...checkVerbatim(document.text, RULE_PROPOSER.propose(document)),
    method: { name: RULE_PROPOSER.name, version: RULE_PROPOSER.version },
  };
}

/** Proposes claims with another proposer, a model for instance; its quotes pass the same verbatim check as the rules'. */
export async function extractWith(proposer: ClaimProposer, input: ExtractionInput): Promise<Extraction> {
  const document = readableDocument(input);
  const candidates = await proposer.propose(document);
  return { text: document.text, ...checkVerbatim(document.text, candidates), method: { name: proposer.name, version: proposer.version } };
}
