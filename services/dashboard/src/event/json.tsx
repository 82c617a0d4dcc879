import { ScrollRegion } from '../ui/scroll-region.js';

/** Data as it lies in the log. */
export const Json = ({ value, label }: { readonly value: unknown; readonly label: string }) => (
  <details className="small">
    <summary>{label}</summary>
    <ScrollRegion className="code" label={label}>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </ScrollRegion>
  </details>
);
