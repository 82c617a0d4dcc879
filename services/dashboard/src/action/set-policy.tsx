import { type PolicyPartsFragment, SetPolicyDocument } from '@factline/client';
import { ActionDialog, Reason, textOf } from './action-dialog.js';
import { PolicyFields, type PolicyFieldsProps, policyOf } from './policy-fields.js';
import { send } from './send.js';

export interface SetPolicyProps {
  readonly figure: { readonly key: string; readonly title: string; readonly policy: PolicyPartsFragment };
  readonly sources: PolicyFieldsProps['sources'];
  readonly onClose: () => void;
}

export const SetPolicyDialog = ({ figure, sources, onClose }: SetPolicyProps) => (
  <ActionDialog
    title="Change the rule"
    submitLabel="Change it"
    intro={`${figure.title}. The rule picks the number from what the sources say. The number is decided anew at once; the page will say that an editor changed the rule, and why.`}
    onClose={onClose}
    onSend={(form) => send(SetPolicyDocument, { figure: figure.key, policy: policyOf(form), reason: textOf(form, 'reason') ?? '' })}
  >
    <PolicyFields sources={sources} initial={figure.policy} />
    <Reason />
  </ActionDialog>
);
