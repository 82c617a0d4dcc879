import type { ComponentProps, MouseEvent } from 'react';
import { navigate } from 'wouter/use-browser-location';

/** A link to another of these pages. Holds nothing and listens to nothing, unlike wouter's: a board has a thousand of them. */
export const Link = ({ href, onClick, ...rest }: ComponentProps<'a'> & { readonly href: string }) => (
  <a
    href={href}
    onClick={(event) => {
      onClick?.(event);
      if (!isForBrowser(event)) {
        event.preventDefault();
        navigate(href);
      }
    }}
    {...rest}
  />
);

/** Another tab, another window, a download, or what somebody else has dealt with. */
const isForBrowser = (event: MouseEvent): boolean =>
  event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
