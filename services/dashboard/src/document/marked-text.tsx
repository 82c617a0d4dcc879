import { Link } from 'wouter';
import { paths } from '../app/paths.js';

export interface Mark {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** A text with the places of its claims marked. Offsets count UTF-16 units; marks that overlap are cut at the one before. Everything stays text. */
export const MarkedText = ({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) => {
  const pieces: { readonly text: string; readonly mark?: Mark }[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(at, mark.start);
    const end = Math.min(mark.end, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return (
    <div className="document-text">
      {pieces.map((piece, index) =>
        piece.mark === undefined ? (
          <span key={index}>{piece.text}</span>
        ) : (
          <mark key={piece.mark.id}>
            <Link href={paths.claim(piece.mark.id)} title={piece.mark.label}>
              {piece.text}
            </Link>
          </mark>
        ),
      )}
    </div>
  );
};
