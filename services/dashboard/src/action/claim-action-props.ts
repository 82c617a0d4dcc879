import type { ClaimLinePartsFragment } from '@factline/client';

export type ClaimAction = 'correct' | 'retract' | 'dispute' | 'withdraw-dispute' | 'prefer' | 'move';

export interface ClaimActionProps {
  readonly action: ClaimAction;
  readonly figure: { readonly key: string; readonly title: string; readonly topic: { readonly key: string } };
  readonly claim: Pick<ClaimLinePartsFragment, 'id' | 'value' | 'origin'>;
  readonly disputedBy: readonly { readonly key: string; readonly name: string }[];
  readonly onClose: () => void;
}
