import type { PeriodPartsFragment, PublicationPartsFragment } from '@factline/client';

/** A period as it was written, e.g. "2021-05-10 to 2021-05-14". */
export const periodText = (period: Pick<PeriodPartsFragment, 'start' | 'end' | 'length'> | null | undefined): string => {
  if (period == null) return '–';
  if (period.start !== null && period.start !== period.end) return `${period.start} to ${period.end}`;
  return period.length === null ? period.end : `${period.end} (${period.length})`;
};

/** The end alone: when a cumulative number or a level was so. */
export const asOfText = (period: Pick<PeriodPartsFragment, 'end'> | null | undefined): string => (period == null ? '–' : period.end);

export const publishedText = ({ written, basis }: Pick<PublicationPartsFragment, 'written' | 'basis'>): string =>
  basis === 'CAPTURED' ? `${written} (captured)` : written;

/** A moment to the second, in UTC, e.g. "2021-05-14 12:00:00Z". */
export const momentText = (moment: string | null | undefined): string =>
  moment == null ? '–' : moment.replace('T', ' ').replace(/\.\d+Z$/, 'Z');
