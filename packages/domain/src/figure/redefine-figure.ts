import type { RedefineFigure } from '../command/command.js';
import type { DecideContext, Decision } from '../command/decision.js';
import { isAbsent, maxTextLength, optionalFlag, optionalOneOf, optionalText } from '../command/fields.js';
import { alreadyKnown, events, newEvent, rejected } from '../command/outcome.js';
import type { Written } from '../command/written.js';
import type { Directory } from '../directory/directory.js';
import { figureAt } from '../directory/lookup.js';
import type { Instant } from '../period/period.js';
import { momentAt } from '../period/read-period.js';
import { type Problem, problem } from '../problem/problem.js';
import { dateAt } from './define-figure.js';
import { type Breakdown, breakdowns, type Figure, type FigureRedefined, type Segment } from './figure.js';
import { wholeAt } from './whole.js';

/**
 * Changes title, definition, base date, parent or breakdown; with `break` the next segment opens for claims published from `from` on (absent:
 * from now). The same break again, or words that stand already, are already known.
 */
export const redefineFigure = (command: Written<RedefineFigure>, directory: Directory, { now }: DecideContext): Decision => {
  const problems: Problem[] = [];
  const figure = figureAt(command.figure, directory, 'figure', problems)?.named;
  const zone = figure === undefined ? 'UTC' : (directory.topic(figure.topic)?.timeZone ?? 'UTC');
  const isBreak = optionalFlag(command, 'break', problems) ?? false;
  const title = optionalText(command, 'title', problems);
  const definition = optionalText(command, 'definition', problems, maxTextLength);
  const reason = optionalText(command, 'reason', problems, maxTextLength);
  const baseDate = dateAt(command, 'baseDate', problems);
  const from = startAt(command, isBreak, zone, problems);
  const partOf = figure === undefined ? undefined : wholeAt(command.partOf, figure.key, figure.topic, directory, problems);
  const breakdown = command.breakdown === null ? null : optionalOneOf(command, 'breakdown', breakdowns, problems);
  if (!isBreak && problems.length === 0 && [title, definition, baseDate, partOf, breakdown].every((field) => field === undefined)) {
    problems.push(
      problem('nothing-to-change', '', {
        expected: 'a break, or a title, definition, baseDate, partOf or breakdown',
        received: 'none of them',
      }),
    );
  }
  if (figure === undefined || problems.length > 0) return rejected(problems);
  const last = figure.segments.at(-1) as Segment;
  const stream = `figure:${figure.key}`;
  if (
    isBreak
      ? isSameBreak(last, { baseDate, definition, from })
      : isUnchanged(figure, last, { title, definition, baseDate, partOf, breakdown })
  )
    return alreadyKnown(stream);
  if (isBreak && figure.segments.some((segment) => isSameBreak(segment, { baseDate, definition, from }))) return alreadyKnown(stream);
  if (from !== undefined && last.from !== undefined && from <= last.from) {
    return rejected([
      problem('period-invalid', 'from', {
        expected: `a time after ${last.from}, when segment ${last.number} begins`,
        received: command.from,
      }),
    ]);
  }
  const data: FigureRedefined['data'] = {
    figure: figure.key,
    break: isBreak,
    segment: isBreak ? last.number + 1 : last.number,
    ...(baseDate === undefined ? {} : { baseDate }),
    ...(isBreak ? { from: from ?? now } : {}),
    ...(title === undefined ? {} : { title }),
    ...(definition === undefined ? {} : { definition }),
    ...(partOf === undefined ? {} : { partOf }),
    ...(breakdown === undefined ? {} : { breakdown }),
    ...(reason === undefined ? {} : { reason }),
  };
  return events([
    newEvent({ type: 'FigureRedefined', data }, { stream, topic: figure.topic, id: command.id, version: figure.version ?? 1 }),
  ]);
};

const startAt = (command: Written<RedefineFigure>, isBreak: boolean, zone: string, problems: Problem[]): Instant | undefined => {
  if (isAbsent(command.from)) return undefined;
  if (!isBreak) {
    problems.push(problem('field-invalid', 'from', { expected: 'no time without "break": true', received: command.from }));
    return undefined;
  }
  const moment = momentAt(command.from, zone, 'from');
  if (!('code' in moment)) return moment.startsAt;
  problems.push(moment);
  return undefined;
};

interface Break {
  readonly baseDate: string | undefined;
  readonly definition: string | undefined;
  readonly from: Instant | undefined;
}
/** A break that names no time is the same as the last one that gave the segment this base and definition. */
const isSameBreak = (segment: Segment, { baseDate, definition, from }: Break): boolean =>
  segment.number > 1 && segment.baseDate === baseDate && segment.definition === definition && (from === undefined || segment.from === from);

interface Change {
  readonly title: string | undefined;
  readonly definition: string | undefined;
  readonly baseDate: string | undefined;
  readonly partOf: string | null | undefined;
  readonly breakdown: Breakdown | null | undefined;
}
const isUnchanged = (figure: Figure, last: Segment, { title, definition, baseDate, partOf, breakdown }: Change): boolean =>
  (title === undefined || title === figure.title) &&
  (definition === undefined || definition === last.definition) &&
  (baseDate === undefined || baseDate === last.baseDate) &&
  (partOf === undefined || partOf === (figure.partOf ?? null)) &&
  (breakdown === undefined || breakdown === (figure.breakdown ?? null));
