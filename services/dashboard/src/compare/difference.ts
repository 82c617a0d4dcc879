import type { MomentPartsFragment } from '@factline/client';

type Compared = Pick<MomentPartsFragment, 'value' | 'status' | 'referencePeriod' | 'winners'>;

/** Whether anything that the page shows of a figure differs: number, wording, date, status, or who is behind it. */
export const isDifferent = ({ before, after }: { readonly before: Compared; readonly after: Compared }): boolean =>
  sign(before) !== sign(after);

const sign = ({ value, status, referencePeriod, winners }: Compared): string =>
  JSON.stringify([
    value?.text,
    value?.qualifier,
    value?.min,
    value?.max,
    status,
    referencePeriod?.end,
    winners.map(({ origin }) => origin.key),
  ]);
