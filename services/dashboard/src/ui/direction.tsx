import type { Direction } from '@factline/client';
import { directionWords } from '../words/revision.js';

export const DirectionMark = ({ direction }: { readonly direction: Direction }) => (
  <span className={`direction direction-${direction.toLowerCase().replace('_', '-')}`}>
    <span aria-hidden="true">{directionWords[direction].sign}</span> {directionWords[direction].label}
  </span>
);
