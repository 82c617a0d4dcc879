import type { ReactNode } from 'react';

/** A box that scrolls by itself. It takes the focus, or the keyboard could not scroll it; and it has a name, so that one knows where one is. */
export const ScrollRegion = ({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
  <section className={className} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
