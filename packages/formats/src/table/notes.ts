import { type Instant, readMoment } from '@factline/domain';
import type { Mapping } from '../mapping/mapping-schema.js';

type Note = NonNullable<Mapping['notes']>[number];
export interface KnownCause {
  readonly by?: string;
  readonly note?: string;
}
export type Causes = (figure: string, point: string, publishedAt: string) => KnownCause | undefined;

/** Instants of publications are compared as moments, so that a note may be written in any offset. */
export const momentText = (text: string, zone = 'UTC'): Instant | undefined => readMoment(text, zone)?.endsAt;

/** Known causes of single changes; the first note that fits. */
export const compileNotes = (notes: readonly Note[] | undefined): Causes => {
  if (notes === undefined || notes.length === 0) return () => undefined;
  const known = notes.map(({ figure, asOf, published, by, reason, text }) => {
    const note = [reason, text].filter((part) => part !== undefined).join(': ');
    const cause: KnownCause = { ...(by === undefined ? {} : { by }), ...(note === '' ? {} : { note }) };
    return { figure, asOf, published: published === undefined ? undefined : (momentText(published) ?? published), cause };
  });
  return (figure, point, publishedAt) =>
    known.find(
      (one) =>
        (one.figure === undefined || one.figure === figure) &&
        (one.asOf === undefined || one.asOf === point) &&
        (one.published === undefined || one.published === (momentText(publishedAt) ?? publishedAt)),
    )?.cause;
};
