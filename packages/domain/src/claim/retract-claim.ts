import { voiceOf } from '../cell/voice.js';
import type { RetractClaim, WrittenCellRef } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, requiredOneOf, requiredText } from '../command/fields.js';
import { alreadyKnown, events, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory, KnownClaim } from '../directory/directory.js';
import { dataSetAt, documentAt, figureAt, mergedSourceKey, sourceAt } from '../directory/lookup.js';
import type { Figure } from '../figure/figure.js';
import type { Period, PublicationTime } from '../period/period.js';
import { pointKey } from '../period/point-key.js';
import { readPeriod } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import type { CellRef, ClaimId, ClaimRetracted } from './claim.js';
import { claimAt } from './claim-ref.js';
import { correctors } from './correct-claim.js';
import { isAlive } from './known-claim.js';
import { locate } from './locate.js';
import { requiredPublication } from './publication.js';
import { namedSegment } from './record-claim.js';
import { retractionIdOf } from './retraction-id.js';

/** A cell as addressed, with the figure it lies in. */
interface Address {
  readonly figure: Figure;
  readonly cell: CellRef;
  readonly period: Period;
  readonly claim?: KnownClaim;
}

/**
 * Takes a word back. By source or publisher the cell ends withdrawn at the time of publication; it needs no earlier claim and may
 * come before it. By the recorder the claim itself is struck, as if it had never been recorded.
 */
export const retractClaim = (command: Written<RetractClaim>, directory: Directory, context: DecideContext): Decision => {
  const problems: Problem[] = [];
  const by = requiredOneOf(command, 'by', correctors, problems);
  const reason = requiredText(command, 'reason', problems, maxTextLength);
  const address = addressOf(command, directory, problems);
  const zone = address === undefined ? 'UTC' : (directory.topic(address.figure.topic)?.timeZone ?? 'UTC');
  const document = isAbsent(command.document) ? undefined : documentAt(command.document, directory, 'document', problems);
  const dataSet = isAbsent(command.dataSet) ? undefined : dataSetAt(command.dataSet, directory, 'dataSet', problems);
  const struck = by === 'recorder' && address !== undefined ? struckClaim(address, directory, problems) : address?.claim;
  const publishedAt: PublicationTime | undefined =
    by === 'recorder' ? struck?.publishedAt : requiredPublication(command, document, zone, context.now, problems);
  const { locator } = locate(command, context, problems);
  if (by === undefined || reason === undefined || address === undefined || publishedAt === undefined || problems.length > 0)
    return rejected(problems);
  if (by === 'recorder' && struck?.state === 'struck') return alreadyKnown(`claim:${struck.claim}`);
  const id = command.id ?? retractionIdOf(command);
  if (directory.knows(id)) return alreadyKnown(streamOf(struck, address.figure));
  const content: Omit<ClaimRetracted['data'], 'retraction'> = {
    cell: address.cell,
    period: address.period,
    ...(struck === undefined ? {} : { claim: struck.claim }),
    by,
    reason,
    publishedAt,
    ...(document === undefined ? {} : { document: document.id }),
    ...(dataSet === undefined ? {} : { dataSet: dataSet.key }),
    locator,
  };
  return retraction(id, content, address.figure);
};

/** The event of a retraction. */
export const retraction = (id: string, content: Omit<ClaimRetracted['data'], 'retraction'>, figure: Figure): Decision =>
  events([
    { id, stream: streamOf(content, figure), topic: figure.topic, event: { type: 'ClaimRetracted', data: { retraction: id, ...content } } },
  ]);

const streamOf = (about: { readonly claim?: ClaimId } | undefined, figure: Figure): string =>
  about?.claim === undefined ? `figure:${figure.key}` : `claim:${about.claim}`;

const addressOf = (command: Written<RetractClaim>, directory: Directory, problems: Problem[]): Address | undefined => {
  if (!isAbsent(command.claim)) {
    const claim = claimAt(command.claim, directory, 'claim', problems);
    const figure = claim === undefined ? undefined : directory.figure(claim.cell.figure);
    return claim === undefined || figure === undefined ? undefined : { figure, cell: claim.cell, period: claim.period, claim };
  }
  if (!isAbsent(command.cell) && typeof command.cell === 'object') return cellAt(command.cell, command.dataSet, directory, problems);
  problems.push(
    problem('cell-unknown', 'cell', {
      expected: 'a claim, or a cell: figure, asOf, and origin or dataSet',
      received: command.cell ?? 'neither',
    }),
  );
  return undefined;
};

const cellAt = (ref: WrittenCellRef, dataSetName: string | undefined, directory: Directory, problems: Problem[]): Address | undefined => {
  const found: Problem[] = [];
  const figure = figureAt(ref.figure, directory, 'cell.figure', found)?.figure;
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const period = readPeriod(ref, zone);
  if (!('end' in period)) found.push(...period.map((wrong) => ({ ...wrong, path: `cell.${wrong.path}` })));
  const voice = voiceAt(ref, dataSetName, directory, found);
  const segment = namedSegment({ ...ref, type: 'cell' } as { type: string }, figure, found);
  problems.push(...found);
  if (figure === undefined || voice === undefined || !('end' in period) || found.length > 0) return undefined;
  return {
    figure,
    period,
    cell: { figure: figure.key, ...(segment === undefined ? {} : { segment }), point: pointKey(figure.kind, period), voice },
  };
};

const voiceAt = (ref: WrittenCellRef, dataSetName: string | undefined, directory: Directory, problems: Problem[]): string | undefined => {
  const name = ref.dataSet ?? dataSetName;
  if (!isAbsent(name)) {
    const dataSet = dataSetAt(name, directory, isAbsent(ref.dataSet) ? 'dataSet' : 'cell.dataSet', problems);
    return dataSet === undefined ? undefined : `dataset:${dataSet.key}`;
  }
  if (isAbsent(ref.origin)) {
    problems.push(problem('cell-unknown', 'cell', { expected: 'an origin or a dataSet: whose word is taken back', received: 'neither' }));
    return undefined;
  }
  const origin = sourceAt(ref.origin, directory, 'cell.origin', problems)?.source;
  return origin === undefined ? undefined : `source:${origin.key}`;
};

/** The recorder strikes one claim; a cell names it where it holds exactly one. */
const struckClaim = (address: Address, directory: Directory, problems: Problem[]): KnownClaim | undefined => {
  if (address.claim !== undefined) return address.claim;
  const all = directory
    .claimsAt(address.figure.key, address.cell.point)
    .filter((claim) => voiceToday(claim, directory) === address.cell.voice);
  const alive = all.filter(({ state }) => isAlive(state));
  const claims = alive.length > 0 ? alive : all;
  if (claims.length === 1) return claims[0];
  problems.push(
    claims.length === 0
      ? problem('claim-unknown', 'cell', { expected: 'a cell with a claim to strike', received: 'an empty one' })
      : problem('claim-ambiguous', 'cell', {
          expected: 'a cell with one claim',
          received: `one with ${claims.length}`,
          advice: 'Name the claim by its id.',
        }),
  );
  return undefined;
};

const voiceToday = (claim: KnownClaim, directory: Directory): string =>
  voiceOf({
    ...(claim.dataSet === undefined ? {} : { dataSet: claim.dataSet }),
    origin: mergedSourceKey(claim.origin, directory) as KnownClaim['origin'],
  });
