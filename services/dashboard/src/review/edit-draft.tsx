import { type DraftPartsFragment, type Edits, type Modality } from '@factline/client';
import { ActionDialog, Field, textOf } from '../action/action-dialog.js';
import { SourceField } from '../action/source-field.js';
import { valueText } from '../words/number.js';
import { modalityWords } from '../words/revision.js';

export interface EditDraftProps {
  readonly draft: DraftPartsFragment;
  readonly edits: Edits;
  readonly onEdit: (edits: Edits) => void;
  readonly onClose: () => void;
}

/** What the sentence really says, where it was read wrongly. What is left as it was is recorded as proposed. */
export const EditDraft = ({ draft, edits, onEdit, onClose }: EditDraftProps) => {
  const { source, name } = draft.suggestedOrigin;
  const proposed = {
    value: draft.value.text,
    asOf: draft.asOf.date,
    origin: source?.name ?? name ?? '',
    modality: draft.modality,
  };
  const read = (form: FormData): Edits => {
    const [value, asOf, origin, note] = ['value', 'asOf', 'origin', 'note'].map((field) => textOf(form, field));
    const modality = textOf(form, 'modality') as Modality;
    const isOwnVoice = form.get('ownVoice') !== null;
    return {
      ...(value === undefined || value === proposed.value ? {} : { value }),
      ...(asOf === undefined || asOf === proposed.asOf ? {} : { asOf }),
      ...(isOwnVoice
        ? draft.suggestedOrigin.isOwnVoice
          ? {}
          : { isOwnVoice }
        : origin === undefined || origin === proposed.origin
          ? {}
          : { origin }),
      ...(modality === proposed.modality ? {} : { modality }),
      ...(note === undefined ? {} : { note }),
    };
  };
  return (
    <ActionDialog
      title="What does it really say?"
      submitLabel="Keep"
      intro={draft.quote ?? `“${valueText(draft.value)}”`}
      onClose={onClose}
      onSend={async (form) => {
        onEdit(read(form));
        return { type: 'asked' };
      }}
    >
      <Field label="Number" help="In words or digits: 125, more than 125, about 2,000, 100 to 120.">
        <input name="value" required defaultValue={edits.value ?? proposed.value} autoComplete="off" />
      </Field>
      <Field label="As of">
        <input name="asOf" type="date" required defaultValue={edits.asOf ?? proposed.asOf} />
      </Field>
      <SourceField name="origin" label="Who says so" initial={edits.origin ?? proposed.origin} isOptional />
      <fieldset>
        <legend className="visually-hidden">Voice</legend>
        <label>
          <input type="checkbox" name="ownVoice" defaultChecked={edits.isOwnVoice ?? draft.suggestedOrigin.isOwnVoice} />
          Nobody is named: the publisher says so itself
        </label>
      </fieldset>
      <Field label="How it is meant">
        <select name="modality" defaultValue={edits.modality ?? proposed.modality}>
          {Object.entries(modalityWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field label="Note (optional)">
        <textarea name="note" rows={2} maxLength={2000} defaultValue={edits.note} />
      </Field>
    </ActionDialog>
  );
};
