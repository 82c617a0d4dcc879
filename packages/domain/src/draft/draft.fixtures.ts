import { decide } from '../command/decide.js';
import { base, context } from '../command/given.fixtures.js';
import type { Written } from '../command/written.js';
import { createDirectory, type MovingDirectory } from '../directory/create-directory.js';
import type { DraftId } from './draft.js';

/** The document of `definitions`. */
export const url = 'https://example.org/a';

/** A reading of that document, as a line. */
export const draft = {
  type: 'draft',
  document: url,
  topic: 'gaza-2021',
  quote: 'At least 120 people have been killed',
  start: 20,
  valueStart: 29,
  valueEnd: 32,
  value: { qualifier: 'at-least', number: '120', text: 'At least 120' },
  measure: 'killed',
  population: 'people',
  place: 'Gaza',
  asOf: { date: '2021-05-14', basis: 'stated' },
  chain: [{ name: 'Gaza health officials', role: 'originator' }],
  originator: 'Gaza health officials',
  method: 'factline-rules',
  methodVersion: '1',
} as const;

const idOf = (line: object): DraftId => {
  const directory = createDirectory();
  directory.apply(base);
  const decision = decide(line as Written, directory, context);
  if (decision.type !== 'events') throw new Error(JSON.stringify(decision));
  return decision.events[0]?.id as DraftId;
};

export const draftId = idOf(draft);

/** Another one, with its id. */
export const draftWith = (change: object): { readonly line: object; readonly id: DraftId } => {
  const line = { ...draft, ...change };
  return { line, id: idOf(line) };
};

/** The same directory, which stays as it is when this one moves on. */
export const overlayOf = (below: MovingDirectory): MovingDirectory => {
  const above = createDirectory({ drafts: [below.draft(draftId)].filter((known) => known !== undefined) });
  return { ...below, draft: above.draft, apply: above.apply };
};
