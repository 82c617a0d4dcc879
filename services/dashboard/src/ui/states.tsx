import type { ReactNode } from 'react';
import { explainError } from '../data/queries.js';

/** A page that is on its way. Shown late by the style sheet, so that quick answers do not flicker. */
export const Loading = ({ what }: { readonly what: string }) => (
  <p className="loading" role="status">
    Loading {what}…
  </p>
);

export const Failure = ({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) => {
  const { title, detail } = explainError(error);
  return (
    <div className="notice notice-problem" role="alert">
      <h2>{title}</h2>
      <p>{detail}</p>
      {onRetry !== undefined && (
        <button type="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  );
};

export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="notice">
    <h2>{title}</h2>
    {children}
  </div>
);
