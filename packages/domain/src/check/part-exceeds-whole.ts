import { toleranceOf } from '../value/conflict.js';
import { liesAbove } from '../value/interval.js';
import { type Check, checkOf, type VoicedFigure, type VoicePoint } from './check.js';
import { areComparable, counterpartOf, isCountedNoLonger } from './relatives.js';

/**
 * A number of a part that lies above the number of its whole, by the same document or voice for the same period. Remarked on at the part
 * (`part-exceeds-whole`), and at the whole (finding `whole-below-part`).
 */
export const partsExceedingWhole = (own: VoicedFigure, whole: VoicedFigure | undefined, parts: readonly VoicedFigure[]): Check[] => {
  const asPart =
    whole === undefined
      ? []
      : pairs(own, whole).map(([part, of]) =>
          checkOf('part-exceeds-whole', own.figure.key, part, [of], {
            code: 'part-exceeds-whole',
            args: argsOf(own, part, whole, of),
          }),
        );
  const asWhole = parts.flatMap((part) =>
    pairs(part, own).map(([of, point]) =>
      checkOf('part-exceeds-whole', own.figure.key, point, [of], { code: 'whole-below-part', args: argsOf(part, of, own, point) }),
    ),
  );
  return [...asPart, ...asWhole];
};

const pairs = (part: VoicedFigure, whole: VoicedFigure): [VoicePoint, VoicePoint][] => {
  if (!areComparable(part.figure, whole.figure)) return [];
  return part.points.flatMap((point): [VoicePoint, VoicePoint][] => {
    const of = counterpartOf(point, part.figure, whole, isCountedNoLonger);
    return of !== undefined && liesAbove(toleranceOf(point.claim.value), toleranceOf(of.claim.value)) ? [[point, of]] : [];
  });
};

const argsOf = (part: VoicedFigure, point: VoicePoint, whole: VoicedFigure, of: VoicePoint) => ({
  part: part.figure.key,
  partValue: point.claim.value.text,
  origin: point.claim.origin,
  whole: whole.figure.key,
  wholeValue: of.claim.value.text,
  ...(of.claim.origin === point.claim.origin ? {} : { wholeOrigin: of.claim.origin }),
  on: point.claim.period.end,
});
