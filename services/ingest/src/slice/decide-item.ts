import {
  type Content,
  type DecideContext,
  type Directory,
  decide,
  mergeProblems,
  type NewEvent,
  type Problem,
  type Written,
} from '@factline/domain';
import type { CommandItem, CommandsItem } from '@factline/formats';
import { overlay } from './overlay.js';

/** What an item comes to. `recorded`: its own event is the last. */
export type DecidedItem =
  | { readonly type: 'recorded'; readonly events: readonly NewEvent[]; readonly content: readonly Content[]; readonly note?: string }
  | { readonly type: 'already-known'; readonly events: readonly NewEvent[]; readonly content: readonly Content[]; readonly note?: string }
  | { readonly type: 'rejected'; readonly problems: readonly Problem[] };

/** Decides one item on the directory, which stays as it is. */
export function decideItem(item: CommandItem | CommandsItem, directory: Directory, context: DecideContext): DecidedItem {
  if (item.type === 'commands') return decideSeveral(item, directory, context);
  const decision = decide(item.command as Written, directory, context);
  const problems = mergeProblems(item.problems, decision.type === 'rejected' ? decision.problems : []);
  if (problems.length > 0) return { type: 'rejected', problems };
  if (decision.type === 'rejected') throw new Error('an item was rejected without a problem');
  if (decision.type === 'already-known') return { type: 'already-known', events: [], content: [], ...noteOf(decision) };
  return { type: 'recorded', events: decision.events, content: decision.content };
}

/** All or none, each on what the ones before it made; of a tolerant item those that are refused are left out. */
function decideSeveral(item: CommandsItem, directory: Directory, context: DecideContext): DecidedItem {
  const events: NewEvent[] = [];
  const content: Content[] = [];
  const problems: Problem[] = [];
  const refused: string[] = [];
  let now = directory;
  let last: 'events' | 'already-known' | 'rejected' | undefined;
  let note: string | undefined;
  for (const command of item.commands) {
    const decision = decide(command as Written, now, context);
    last = decision.type;
    note = undefined;
    if (decision.type === 'rejected') {
      if (item.tolerant) refused.push(decision.problems.map(({ code }) => code).join(', '));
      else problems.push(...decision.problems);
    } else if (decision.type === 'events') {
      events.push(...decision.events);
      content.push(...decision.content);
      if (command !== item.commands.at(-1)) now = overlay(directory, events);
    } else note = decision.note;
  }
  const all = mergeProblems(item.problems, problems);
  if (all.length > 0) return { type: 'rejected', problems: all };
  const said = [note, refused.length > 0 ? `left out: ${refused.join('; ')}` : undefined].filter((one) => one !== undefined).join('; ');
  const type = last === 'events' || (item.tolerant && events.length > 0) ? 'recorded' : 'already-known';
  return { type, events, content, ...(said !== '' && { note: said }) };
}

const noteOf = ({ note }: { readonly note?: string }) => (note === undefined ? {} : { note });
