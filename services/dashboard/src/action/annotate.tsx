import { AnnotateFigureDocument, type Annotator } from '@factline/client';
import { ActionDialog, Choice, Field, textOf } from './action-dialog.js';
import { send } from './send.js';

export interface AnnotateProps {
  readonly figure: {
    readonly key: string;
    readonly title: string;
    readonly current: { readonly referencePeriod: { readonly end: string } | null };
  };
  readonly onClose: () => void;
}

export const AnnotateDialog = ({ figure, onClose }: AnnotateProps) => (
  <ActionDialog
    title="Add a note"
    submitLabel="Record the note"
    intro={`${figure.title}. A note explains; it alters no number.`}
    onClose={onClose}
    onSend={(form) => {
      const adjustment = textOf(form, 'adjustment');
      return send(AnnotateFigureDocument, {
        figure: figure.key,
        on: textOf(form, 'on') ?? '',
        text: textOf(form, 'text') ?? '',
        by: (textOf(form, 'by') ?? 'EDITOR') as Annotator,
        ...(adjustment === undefined ? {} : { adjustment }),
      });
    }}
  >
    <Field label="Date it is about">
      <input type="date" name="on" required defaultValue={figure.current.referencePeriod?.end.slice(0, 10)} />
    </Field>
    <Field label="Note">
      <textarea name="text" rows={3} required maxLength={2000} />
    </Field>
    <Field label="Adjustment (optional)" help="By how much the series was adjusted there, such as -25. It explains a step down.">
      <input name="adjustment" inputMode="numeric" pattern="-?[0-9]+([.][0-9]+)?" autoComplete="off" />
    </Field>
    <Choice
      name="by"
      label="Whose note is it?"
      options={[
        ['EDITOR', 'An editor here'],
        ['SOURCE', 'The source'],
        ['PUBLISHER', 'The publisher'],
        ['RECORDER', 'Whoever recorded it'],
      ]}
    />
  </ActionDialog>
);
