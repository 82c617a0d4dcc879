import {
  type Choice,
  type Decision,
  type DefineFigureInput,
  type DraftOutcomePartsFragment,
  type Edits,
  suggestedChoice,
} from '@factline/client';
import type { KeyInput } from '../input.js';
import type { Terminal } from '../terminal.js';
import { draftLines, type ShownDraft } from './show-draft.js';

export interface KeysOptions {
  readonly drafts: readonly ShownDraft[];
  readonly terminal: Terminal;
  readonly keys: KeyInput;
  readonly send: (decisions: ReadonlyMap<string, Decision>) => Promise<readonly DraftOutcomePartsFragment[]>;
}

const help = 'a accept · 1-9 figure · n new figure · f other figure · e edit · r reject · u undo · j k move · Enter record · q quit';

/** Draft after draft by single keys, the same as on the review page. Resolves with all outcomes once somebody quits. */
export const reviewByKeys = async ({ drafts, terminal, keys, send }: KeysOptions): Promise<readonly DraftOutcomePartsFragment[]> => {
  const decisions = new Map<string, Decision>();
  const outcomes: DraftOutcomePartsFragment[] = [];
  const settled = new Set(drafts.filter(({ state }) => state !== 'PROPOSED').map(({ id }) => id));
  const { paint } = terminal;
  let at = Math.max(
    0,
    drafts.findIndex(({ id }) => !settled.has(id)),
  );
  const show = (): void => {
    const draft = drafts[at]!;
    for (const line of draftLines(draft, decisions.get(draft.id), { at: at + 1, of: drafts.length, paint })) terminal.out(line);
    terminal.out(paint.dim(help));
  };
  const nextOpen = (): void => {
    const next = drafts.findIndex(({ id }, index) => index > at && !settled.has(id) && !decisions.has(id));
    if (next >= 0) at = next;
  };
  const accept = (choice: Choice, edits = editsOf(decisions.get(drafts[at]!.id))): void => {
    decisions.set(drafts[at]!.id, { type: 'accept', choice, edits });
    nextOpen();
  };
  const record = async (): Promise<void> => {
    const sent = await send(decisions);
    outcomes.push(...sent);
    for (const { id, outcome, problems, claim } of sent) {
      const draft = drafts.find((one) => one.id === id);
      const what = draft?.value.text ?? id;
      if (outcome === 'REJECTED') terminal.out(`${paint.red('refused')} ${what}: ${problems.map(({ message }) => message).join(' ')}`);
      else {
        const word = decisions.get(id)?.type === 'reject' ? 'rejected' : 'recorded';
        decisions.delete(id);
        settled.add(id);
        terminal.out(`${paint.green(word)} ${what}${claim === null ? '' : ` → ${claim.figure.key}`}`);
      }
    }
    nextOpen();
  };

  show();
  for (;;) {
    const key = await keys.key();
    const draft = drafts[at]!;
    const isOpen = !settled.has(draft.id);
    if (key === 'q' || key === 'interrupt') {
      if (decisions.size === 0 || key === 'interrupt') return outcomes;
      terminal.out(`${decisions.size} decided and not recorded. Quit without? y n`);
      if ((await keys.key()) === 'y') return outcomes;
    } else if (key === 'j' || key === 'down') at = Math.min(drafts.length - 1, at + 1);
    else if (key === 'k' || key === 'up') at = Math.max(0, at - 1);
    else if (key === 'return' || key === 'enter') {
      if (decisions.size === 0) terminal.out('Nothing is decided yet: a accepts, r rejects.');
      else await record();
      if (settled.size === drafts.length) {
        terminal.out('All is decided.');
        return outcomes;
      }
    } else if (!isOpen) terminal.out('That one is decided already.');
    else if (key === 'u') decisions.delete(draft.id);
    else if (key === 'a') {
      const choice = suggestedChoice(draft);
      if (choice !== undefined) accept(choice);
      else terminal.out('No figure is surely the same: choose one by its number, n for a new one, f for another.');
    } else if (/^[1-9]$/.test(key)) {
      const figure = draft.suggestions[Number(key) - 1]?.figure;
      if (figure == null) terminal.out(`There is no suggestion ${key}.`);
      else accept({ type: 'figure', key: figure.key, title: figure.title });
    } else if (key === 'n') {
      const definition = await confirmDefinition(draft, terminal, keys);
      if (definition !== undefined) accept({ type: 'define', definition });
    } else if (key === 'f') {
      const figure = await keys.line('Key of the figure: ');
      if (figure !== undefined && figure !== '') accept({ type: 'figure', key: figure, title: figure });
    } else if (key === 'e') {
      const edits = await askEdits(draft, editsOf(decisions.get(draft.id)), keys);
      const known = decisions.get(draft.id);
      const [best] = draft.suggestions;
      const suggested = suggestedChoice(draft);
      const choice =
        known?.type === 'accept'
          ? known.choice
          : suggested?.type === 'claim' && best?.figure != null
            ? ({ type: 'figure', key: best.figure.key, title: best.figure.title } as const)
            : suggested;
      if (edits !== undefined && choice !== undefined) accept(choice, edits);
      else if (edits !== undefined) {
        terminal.out('Now choose its figure.');
        const number = await keys.key();
        const figure = /^[1-9]$/.test(number) ? draft.suggestions[Number(number) - 1]?.figure : undefined;
        if (figure != null) accept({ type: 'figure', key: figure.key, title: figure.title }, edits);
      }
    } else if (key === 'r') {
      const reason = await keys.line('Reason: ');
      if (reason !== undefined && reason !== '') {
        decisions.set(draft.id, { type: 'reject', reason });
        nextOpen();
      }
    } else {
      terminal.out(help);
      continue;
    }
    show();
  }
};

const editsOf = (decision: Decision | undefined): Edits => (decision?.type === 'accept' ? decision.edits : {});

/** A new definition is read aloud, and taken only with a yes; its title may be changed. */
const confirmDefinition = async (draft: ShownDraft, terminal: Terminal, keys: KeyInput): Promise<DefineFigureInput | undefined> => {
  const suggested = draft.suggestions.find(({ definition }) => definition !== null)?.definition;
  const topic = suggested?.topic ?? draft.topic?.key;
  if (suggested == null) {
    terminal.out('No definition is suggested; define the figure first, then choose it with f.');
    return undefined;
  }
  const key = await keys.line('Key: ', suggested.key);
  const title = key === undefined ? undefined : await keys.line('Title: ', suggested.title);
  const inTopic = title === undefined ? undefined : (topic ?? (await keys.line('Topic: ')));
  if (key === undefined || title === undefined || inTopic === undefined || inTopic === '') return undefined;
  const { measure, population, place, unit, kind, baseDate } = suggested;
  terminal.out(`${title}: ${measure}, ${population}, ${place}, in ${unit}, ${kind.toLowerCase()}. Define it? y n`);
  if ((await keys.key()) !== 'y') return undefined;
  return { key, topic: inTopic, title, measure, population, place, unit, kind, ...(baseDate === null ? {} : { baseDate }) };
};

/** Number, date and origin, each with what was read; undefined where it was left. */
const askEdits = async (draft: ShownDraft, edits: Edits, keys: KeyInput): Promise<Edits | undefined> => {
  const { source, name } = draft.suggestedOrigin;
  const origin = source?.key ?? name ?? '';
  const answers: string[] = [];
  for (const [question, initial] of [
    ['Number: ', edits.value ?? draft.value.text],
    ['As of: ', edits.asOf ?? draft.asOf.date],
    ['Who says so (empty: the publisher itself): ', edits.origin ?? origin],
  ] as const) {
    const answer = await keys.line(question, initial);
    if (answer === undefined) return undefined;
    answers.push(answer);
  }
  const [value = '', asOf = '', who = ''] = answers;
  return {
    ...(value === '' || value === draft.value.text ? {} : { value }),
    ...(asOf === '' || asOf === draft.asOf.date ? {} : { asOf }),
    ...(who === '' ? (draft.suggestedOrigin.isOwnVoice ? {} : { isOwnVoice: true }) : who === origin ? {} : { origin: who }),
  };
};
