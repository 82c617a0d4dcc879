/** Data as it lies in the log. */
export const Json = ({ value, label }: { readonly value: unknown; readonly label: string }) => (
  <details className="small">
    <summary>{label}</summary>
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
    <pre tabIndex={0} role="region" aria-label={label}>
      {JSON.stringify(value, null, 2)}
    </pre>
  </details>
);
