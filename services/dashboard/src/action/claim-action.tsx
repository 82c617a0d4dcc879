import {
  CorrectClaimDocument,
  type CorrectedBy,
  DisputeClaimDocument,
  PreferClaimDocument,
  RetractClaimDocument,
  WithdrawDisputeDocument,
} from '@factline/client';
import { valueText } from '../words/number.js';
import { ActionDialog, Choice, Field, Reason, textOf } from './action-dialog.js';
import type { ClaimActionProps } from './claim-action-props.js';
import { MoveClaimDialog } from './move-claim.js';
import { send } from './send.js';
import { SourceField } from './source-field.js';

const correctedBy = [
  ['RECORDER', 'We did: it was recorded wrongly and was never published so'],
  ['SOURCE', 'The source itself'],
  ['PUBLISHER', 'Who published it'],
] as const;

/** One dialog for each thing that can be done to a claim. Each becomes an event of the log; the claim itself is never edited. */
export const ClaimActionDialog = ({ action, figure, claim, disputedBy, onClose }: ClaimActionProps) => {
  const said = `“${claim.value.text}”, by ${claim.origin.name}`;
  const ref = { id: claim.id };
  switch (action) {
    case 'move':
      return <MoveClaimDialog figure={figure} claim={claim} onClose={onClose} />;
    case 'correct':
      return (
        <ActionDialog
          title="Correct a number"
          submitLabel="Record the correction"
          intro={`${figure.title}: ${said}. The old number stays in the history.`}
          onClose={onClose}
          onSend={(form) =>
            send(CorrectClaimDocument, {
              claim: ref,
              by: (textOf(form, 'by') ?? 'RECORDER') as CorrectedBy,
              reason: textOf(form, 'reason') ?? '',
              value: { text: textOf(form, 'value') ?? '' },
              ...optional(form, 'publishedAt', 'document', 'quote'),
            })
          }
        >
          <Field label="The right number" help="In words or digits: 125, more than 125, about 2,000, 100 to 120.">
            <input name="value" required defaultValue={valueText(claim.value)} autoComplete="off" />
          </Field>
          <Choice name="by" label="Who corrects it?" options={correctedBy} />
          <Published />
          <Reason />
        </ActionDialog>
      );
    case 'retract':
      return (
        <ActionDialog
          title="Take a number back"
          submitLabel="Record the retraction"
          intro={`${figure.title}: ${said}. It no longer stands, and stays in the history.`}
          onClose={onClose}
          onSend={(form) =>
            send(RetractClaimDocument, {
              claim: ref,
              by: (textOf(form, 'by') ?? 'RECORDER') as CorrectedBy,
              reason: textOf(form, 'reason') ?? '',
              ...optional(form, 'publishedAt', 'document'),
            })
          }
        >
          <Choice name="by" label="Who takes it back?" options={correctedBy} />
          <Published />
          <Reason />
        </ActionDialog>
      );
    case 'dispute':
      return (
        <ActionDialog
          title="Record a dispute"
          submitLabel="Record the dispute"
          intro={`${figure.title}: ${said}. A dispute alters no number; it says who disputes it.`}
          onClose={onClose}
          onSend={(form) =>
            send(DisputeClaimDocument, {
              claim: ref,
              by: textOf(form, 'by') ?? '',
              reason: textOf(form, 'reason') ?? '',
              ...optional(form, 'publishedAt', 'document'),
            })
          }
        >
          <SourceField name="by" label="Who disputes it?" />
          <Published />
          <Reason />
        </ActionDialog>
      );
    case 'withdraw-dispute':
      return (
        <ActionDialog
          title="End a dispute"
          submitLabel="Record it"
          intro={`${figure.title}: ${said}.`}
          onClose={onClose}
          onSend={(form) =>
            send(WithdrawDisputeDocument, { claim: ref, by: textOf(form, 'by') ?? '', reason: textOf(form, 'reason') ?? '' })
          }
        >
          <Choice name="by" label="Who no longer disputes it?" options={disputedBy.map(({ key, name }) => [key, name] as const)} />
          <Reason />
        </ActionDialog>
      );
    case 'prefer':
      return (
        <ActionDialog
          title="Prefer this claim"
          submitLabel="Prefer it"
          intro={`${figure.title}: ${said}. It becomes the number shown, until its source says something newer. The page will say that an editor picked it, and why.`}
          onClose={onClose}
          onSend={(form) => {
            const until = textOf(form, 'until');
            return send(PreferClaimDocument, {
              figure: figure.key,
              claim: ref,
              reason: textOf(form, 'reason') ?? '',
              ...(until === undefined ? {} : { until: new Date(until).toISOString() }),
            });
          }}
        >
          <Field label="Until (optional)">
            <input type="datetime-local" name="until" />
          </Field>
          <Reason />
        </ActionDialog>
      );
  }
};

/** When and where the change was made public; asked for only where somebody other than us made it. */
const Published = () => (
  <details>
    <summary>Published when, and where (optional)</summary>
    <Field label="When" help="A date, or date and time with offset: 2021-05-14, 2021-05-14T09:30+03:00.">
      <input name="publishedAt" autoComplete="off" />
    </Field>
    <Field label="Document" help="Web address or id of the document that says so.">
      <input name="document" autoComplete="off" />
    </Field>
  </details>
);

const optional = <Name extends string>(form: FormData, ...names: readonly Name[]): Partial<Record<Name, string>> => {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = textOf(form, name);
    if (value !== undefined) found[name] = value;
  }
  return found;
};
