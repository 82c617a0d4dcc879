import type { OpenTopic } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { fieldOf, isAbsent, requiredKey, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { readTimeZone } from '../period/moment.js';
import { type Problem, problem } from '../problem/problem.js';
import type { TopicKey } from './topic.js';

/** Opens a topic, or renames one that is open. Its zone never changes: dates already read in it would mean other instants. */
export const decideTopic = (command: Written<OpenTopic>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const key = requiredKey(command, 'key', problems) as TopicKey | undefined;
  const title = requiredText(command, 'title', problems);
  const timeZone = zoneOf(command, problems);
  const known = key === undefined ? undefined : directory.topic(key);
  if (known !== undefined && timeZone !== undefined && timeZone !== known.timeZone) {
    problems.push(
      problem('key-taken', 'timeZone', {
        expected: `${known.timeZone}, the zone of topic ${key}`,
        received: timeZone,
        advice: 'A topic keeps its zone; open another topic.',
      }),
    );
  }
  if (key === undefined || title === undefined || problems.length > 0) return rejected(problems);
  const facts = { stream: `topic:${key}`, topic: key, id: command.id, version: known?.version ?? (known === undefined ? 0 : 1) };
  if (known === undefined)
    return events([newEvent({ type: 'TopicOpened', data: { topic: key, title, timeZone: timeZone ?? 'UTC' } }, facts)]);
  if (known.title === title) return alreadyKnown(facts.stream);
  return events([newEvent({ type: 'TopicRenamed', data: { topic: key, title } }, facts)]);
};

const zoneOf = (command: Written<OpenTopic>, problems: Problem[]): string | undefined => {
  const written = fieldOf(command, 'timeZone');
  if (isAbsent(written)) return undefined;
  const zone = typeof written === 'string' ? readTimeZone(written) : undefined;
  if (zone === undefined)
    problems.push(problem('time-zone-unknown', 'timeZone', { expected: 'an IANA zone such as Asia/Jerusalem', received: written }));
  return zone;
};
