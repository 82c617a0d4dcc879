import { MergeSourcesDocument } from '@factline/client';
import { ActionDialog, Reason, textOf } from './action-dialog.js';
import { send } from './send.js';
import { SourceField } from './source-field.js';

export const MergeSourcesDialog = ({
  source,
  onClose,
}: {
  readonly source: { readonly key: string; readonly name: string };
  readonly onClose: () => void;
}) => (
  <ActionDialog
    title="Merge into another source"
    submitLabel="Merge"
    intro={`${source.name} and the other are one and the same. Their claims count as one voice from then on; numbers that rested on two of them are decided anew.`}
    onClose={onClose}
    onSend={(form) =>
      send(MergeSourcesDocument, { source: source.key, into: textOf(form, 'into') ?? '', reason: textOf(form, 'reason') ?? '' })
    }
  >
    <SourceField name="into" label="Which source is it really?" except={source.key} />
    <Reason />
  </ActionDialog>
);
