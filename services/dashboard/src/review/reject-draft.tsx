import type { DraftPartsFragment } from '@factline/client';
import { useId } from 'react';
import { ActionDialog, Field, textOf } from '../action/action-dialog.js';
import { valueText } from '../words/number.js';

const usual = [
  'Not a count: an age, a date, a distance',
  'History, not this story',
  'Read wrongly',
  'Too vague to record',
  'Said again further up',
];

export const RejectDraft = ({
  draft,
  onReject,
  onClose,
}: {
  readonly draft: DraftPartsFragment;
  readonly onReject: (reason: string) => void;
  readonly onClose: () => void;
}) => {
  const id = useId();
  return (
    <ActionDialog
      title="Why is it not recorded?"
      submitLabel="Reject"
      intro={`“${valueText(draft.value)}”: ${draft.quote ?? ''}`}
      onClose={onClose}
      onSend={async (form) => {
        onReject(textOf(form, 'reason') ?? usual[0]!);
        return { type: 'asked' };
      }}
    >
      <Field label="Reason" help="It is kept with the proposal, for everybody to read.">
        <input name="reason" list={id} required maxLength={2000} autoComplete="off" />
        <datalist id={id}>
          {usual.map((reason) => (
            <option key={reason} value={reason} />
          ))}
        </datalist>
      </Field>
    </ActionDialog>
  );
};
