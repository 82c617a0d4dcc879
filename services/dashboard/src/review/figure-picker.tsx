import { type Choice, type DefineFigureInput, type DraftPartsFragment, type FigureKind, TopicsDocument } from '@factline/client';
import { useState } from 'react';
import { ActionDialog, Field, textOf } from '../action/action-dialog.js';
import { FigureField } from '../action/figure-field.js';
import { usePages } from '../data/pages.js';
import { valueText } from '../words/number.js';

export interface FigurePickerProps {
  readonly draft: DraftPartsFragment;
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** Which figure a proposal is about: one that is suggested, any other, or a new one to confirm. */
export const FigurePicker = ({ draft, onPick, onClose }: FigurePickerProps) => {
  const { suggestions, duplicateOf } = draft;
  const known = suggestions.filter(({ figure }) => figure !== null);
  const fresh = suggestions.find(({ definition }) => definition !== null)?.definition ?? undefined;
  const [choice, setChoice] = useState(duplicateOf !== null ? 'claim' : (known[0]?.key ?? 'new'));
  const pick = (form: FormData): Choice => {
    if (choice === 'claim' && duplicateOf !== null) return { type: 'claim', id: duplicateOf.id, title: duplicateOf.figure.title };
    if (choice === 'new') return { type: 'define', definition: definitionOf(form) };
    const key = choice === 'other' ? (textOf(form, 'other') ?? '') : choice;
    return { type: 'figure', key, title: known.find((one) => one.key === key)?.figure?.title ?? key };
  };
  const option = (value: string, label: string, help: string) => (
    <label key={value}>
      <input type="radio" name="choice" value={value} checked={choice === value} onChange={() => setChoice(value)} />
      <span>
        {label} <span className="quiet small">{help}</span>
      </span>
    </label>
  );
  return (
    <ActionDialog
      title="Which figure is it about?"
      submitLabel="Take it"
      intro={`“${valueText(draft.value)}”: ${draft.quote ?? ''}`}
      onClose={onClose}
      onSend={async (form) => {
        onPick(pick(form));
        return { type: 'asked' };
      }}
    >
      <fieldset>
        <legend>Figure</legend>
        {duplicateOf !== null &&
          option('claim', duplicateOf.figure.title, 'A recorded claim says the same already: link it, record nothing new.')}
        {known.map(({ key, figure, why }) => option(key, figure!.title, why))}
        {option('other', 'Another figure', '')}
        {option('new', 'A new figure', 'It is defined when this is recorded.')}
      </fieldset>
      {choice === 'other' && <FigureField name="other" label="Figure" topic={draft.topic?.key ?? ''} />}
      {choice === 'new' && <Definition initial={fresh} topic={draft.topic?.key} />}
    </ActionDialog>
  );
};

const kinds: readonly (readonly [FigureKind, string])[] = [
  ['CUMULATIVE', 'a running total'],
  ['STOCK', 'a level at a moment'],
  ['FLOW', 'a number over a period'],
];

type Suggested = NonNullable<DraftPartsFragment['suggestions'][number]['definition']>;

/** A definition as it was suggested, to be confirmed or corrected. */
const Definition = ({ initial, topic }: { readonly initial: Suggested | undefined; readonly topic: string | undefined }) => {
  const topics = usePages({
    key: ['topic-names'],
    document: TopicsDocument,
    variables: { first: 100 },
    connection: (result) => result.topics,
  });
  const text = (name: string, label: string, value: string | undefined, help?: string) => (
    <Field label={label} {...(help === undefined ? {} : { help })}>
      <input name={name} required defaultValue={value} autoComplete="off" />
    </Field>
  );
  return (
    <>
      {text('title', 'Title', initial?.title)}
      <Field label="Topic">
        <select name="topic" required key={topics.items.length} defaultValue={initial?.topic ?? topic}>
          {topics.items.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      {text('key', 'Key', initial?.key, 'It stays for ever: topic/what is counted/of whom/where.')}
      {text('measure', 'What is counted', initial?.measure)}
      {text('population', 'Of whom', initial?.population)}
      {text('place', 'Where', initial?.place)}
      {text('unit', 'Unit', initial?.unit)}
      <Field label="How it counts">
        <select name="kind" defaultValue={initial?.kind ?? 'CUMULATIVE'}>
          {kinds.map(([kind, label]) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Counted since (optional)">
        <input name="baseDate" type="date" defaultValue={initial?.baseDate ?? undefined} />
      </Field>
    </>
  );
};

const definitionOf = (form: FormData): DefineFigureInput => {
  const text = (name: string): string => textOf(form, name) ?? '';
  const baseDate = textOf(form, 'baseDate');
  return {
    key: text('key'),
    topic: text('topic'),
    title: text('title'),
    measure: text('measure'),
    population: text('population'),
    place: text('place'),
    unit: text('unit'),
    kind: text('kind') as FigureKind,
    ...(baseDate === undefined ? {} : { baseDate }),
  };
};
