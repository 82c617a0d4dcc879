import { MoveClaimDocument } from '@factline/client';
import { ActionDialog, Reason, textOf } from './action-dialog.js';
import type { ClaimActionProps } from './claim-action-props.js';
import { FigureField } from './figure-field.js';
import { send } from './send.js';

/** For what was recorded under the wrong figure. */
export const MoveClaimDialog = ({ figure, claim, onClose }: Pick<ClaimActionProps, 'figure' | 'claim' | 'onClose'>) => (
  <ActionDialog
    title="Move to another figure"
    submitLabel="Move it"
    intro={`“${claim.value.text}”, by ${claim.origin.name}, was recorded under ${figure.title}, and is about something else. Both numbers are decided anew.`}
    onClose={onClose}
    onSend={(form) =>
      send(MoveClaimDocument, { claim: { id: claim.id }, to: textOf(form, 'to') ?? '', reason: textOf(form, 'reason') ?? '' })
    }
  >
    <FigureField name="to" label="Which figure is it about?" topic={figure.topic.key} except={figure.key} />
    <Reason />
  </ActionDialog>
);
