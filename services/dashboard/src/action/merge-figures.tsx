import { MergeFiguresDocument } from '@factline/client';
import { ActionDialog, Reason, textOf } from './action-dialog.js';
import { FigureField } from './figure-field.js';
import { send } from './send.js';

export interface MergeFiguresProps {
  readonly figure: { readonly key: string; readonly title: string; readonly topic: { readonly key: string } };
  readonly onClose: () => void;
}

export const MergeFiguresDialog = ({ figure, onClose }: MergeFiguresProps) => (
  <ActionDialog
    title="Merge into another figure"
    submitLabel="Merge"
    intro={`${figure.title} and the other count one and the same thing. Its claims count there from then on; this page stays, with its history, and leads there.`}
    onClose={onClose}
    onSend={(form) =>
      send(MergeFiguresDocument, { figure: figure.key, into: textOf(form, 'into') ?? '', reason: textOf(form, 'reason') ?? '' })
    }
  >
    <FigureField name="into" label="Which figure is it really?" topic={figure.topic.key} except={figure.key} />
    <Reason />
  </ActionDialog>
);
