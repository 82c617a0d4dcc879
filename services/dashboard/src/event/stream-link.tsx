import { paths } from '../app/paths.js';
import { Link } from '../ui/link.js';

/** The stream of an event, with the page of what it is about. */
export const StreamLink = ({ stream }: { readonly stream: string }) => {
  const at = stream.indexOf(':');
  const [kind, key] = [stream.slice(0, at), stream.slice(at + 1)];
  const page =
    kind === 'topic'
      ? paths.topic(key)
      : kind === 'figure'
        ? paths.figure(key)
        : kind === 'source'
          ? paths.source(key)
          : kind === 'claim'
            ? paths.claim(key)
            : kind === 'document'
              ? paths.document(key)
              : undefined;
  return page === undefined ? stream : <Link href={page}>{stream}</Link>;
};
