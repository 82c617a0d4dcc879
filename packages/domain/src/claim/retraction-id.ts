import type { RetractClaim } from '../command/command.js';
import { cleaned } from '../command/texts.js';
import type { Written } from '../command/written.js';
import { eventIdOf } from '../event/identity.js';
import { readMoment } from '../period/moment.js';

/**
 * Id of a retraction, from its line alone: what it takes back, who, why, and when. Its row is left out, so that a file that grew by a
 * line above it is not a second retraction; what its names lead to by now is left out, so that a merge does not make it another one.
 * The ingest directory is asked for it by this id.
 */
export const retractionIdOf = ({ claim, cell, by, reason, publishedAt, document, dataSet }: Written<RetractClaim>): string =>
  eventIdOf('ClaimRetracted', asJson({ claim, cell, by, reason, publishedAt: moment(publishedAt), document, dataSet }));

/** Asked before the line is known to be in order: half characters and numbers that JSON does not have must not stop it. */
const asJson = (fields: object): object => JSON.parse(JSON.stringify(cleaned(fields)));

const moment = (text: unknown): unknown => (typeof text === 'string' ? (readMoment(text, 'UTC')?.written ?? text) : text);
