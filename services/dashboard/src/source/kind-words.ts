import type { SourceKind } from '@factline/client';

export const sourceKindWords: Readonly<Record<SourceKind, string>> = {
  AGENCY: 'news agency',
  DATA_PUBLISHER: 'data publisher',
  MEDIA: 'news outlet',
  NGO: 'non-governmental organisation',
  OFFICIAL: 'official body',
  OTHER: 'other',
  PERSON: 'person',
  UN: 'United Nations',
};
