import type { RegisterDataSet } from '../command/command.js';
import type { Decision } from '../command/decision.js';
import { optionalText, optionalUrl, requiredPath, requiredText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { mergedSourceKey, sourceAt } from '../directory/lookup.js';
import { type Problem, problem } from '../problem/problem.js';
import type { DataSetKey } from './document.js';

/** Registers a data set, or restates title, URL or licence of a known one. Its publisher is whose own voice it has, and stays. */
export const decideDataSet = (command: Written<RegisterDataSet>, directory: Directory): Decision => {
  const problems: Problem[] = [];
  const key = requiredPath(command, 'key', problems) as DataSetKey | undefined;
  const title = requiredText(command, 'title', problems);
  const publisher = sourceAt(command.publisher, directory, 'publisher', problems)?.source.key;
  const known = key === undefined ? undefined : directory.dataSet(key);
  const url = optionalUrl(command, 'url', problems) ?? known?.url;
  const licence = optionalText(command, 'licence', problems) ?? known?.licence;
  if (known !== undefined && publisher !== undefined && mergedSourceKey(known.publisher, directory) !== publisher) {
    problems.push(
      problem('key-taken', 'publisher', {
        expected: `${known.publisher}, the publisher of data set ${key}`,
        received: publisher,
        advice: 'Register it under another key.',
      }),
    );
  }
  if (key === undefined || title === undefined || publisher === undefined || problems.length > 0) return rejected(problems);
  const stream = `dataset:${key}`;
  if (known !== undefined && known.title === title && known.url === url && known.licence === licence) return alreadyKnown(stream);
  const data = {
    dataSet: key,
    title,
    publisher: known?.publisher ?? publisher,
    ...(url === undefined ? {} : { url }),
    ...(licence === undefined ? {} : { licence }),
  };
  return events([
    newEvent({ type: 'DataSetRegistered', data }, { stream, id: command.id, version: known === undefined ? 0 : (known.version ?? 1) }),
  ]);
};
