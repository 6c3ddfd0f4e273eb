import type { PointClass } from './colouring';
import { colourOf, type Palette } from './palette';
import { shapePath } from './shapes';

/** A class's mark, as a legend shows it. */
export const Mark = ({ of, palette }: { of: PointClass; palette: Palette }) => (
  <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3.5 shrink-0">
    <path
      d={shapePath(of.shape, 0, 0, 4.4 * of.size)}
      fill={colourOf(of.hue, palette)}
      opacity={of.quiet ? 0.6 : 1}
    />
  </svg>
);
