import type { Outcome } from '@factline/submissions';
import { enumOf } from '../scalar/enum.js';

export const OutcomeEnum = enumOf<Outcome['outcome']>('Outcome', 'What came of an item.', {
  recorded: 'It was recorded.',
  'already-known': 'It was known already; nothing was recorded.',
  skipped: 'It is skipped by a rule.',
  rejected: 'It was refused; its problems say why.',
});
