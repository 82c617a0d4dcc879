import type { FigureStatus, FlagCode } from '@factline/client';
import { flagWords, statusWords } from '../words/status.js';

/** Each status has a shape of its own beside its word, so that colour is only a third way to tell. */
const shapes: Readonly<Record<FigureStatus, string>> = {
  AGREED: 'M2 7.5l3 3 7-7',
  CONTESTED: 'M2 4h8M7 1l3 3-3 3M12 10H4M7 7l-3 3 3 3',
  SINGLE_SOURCE: 'M7 3.5a3.5 3.5 0 1 0 .01 0z',
  UNKNOWN: 'M4.5 4.6a2.5 2.5 0 1 1 3.4 2.3c-.7.3-.9.8-.9 1.6M7 11.4v.2',
  NOT_ASSERTED: 'M2 7h2M6 7h2M10 7h2',
  WITHDRAWN: 'M3 3l8 8M11 3l-8 8',
  NO_CLAIMS: 'M3 7h8',
};

export const StatusBadge = ({ status }: { readonly status: FigureStatus }) => (
  <span className={`badge badge-${status.toLowerCase().replace('_', '-')}`} title={statusWords[status].help}>
    <svg viewBox="0 0 14 14" width="12" height="12" aria-hidden="true">
      <path d={shapes[status]} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
    {statusWords[status].label}
  </span>
);

export const Flags = ({ flags }: { readonly flags: readonly { readonly code: FlagCode }[] }) =>
  flags.map(({ code }) => (
    <span key={code} className="flag" title={flagWords[code].help}>
      {flagWords[code].label}
    </span>
  ));
