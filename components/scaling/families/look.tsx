import { pathOf } from '../figures/marks/shapes';
import { lookOf } from '../palette';

/** The mark by which a family is drawn in figures. */
export const Look = ({ colour }: { colour: number }) => {
  const look = lookOf(colour);
  return (
    <svg aria-hidden="true" viewBox="-8 -8 16 16" className="size-4 shrink-0">
      <path d={pathOf(look.shape, 5)} fill={look.colour} />
    </svg>
  );
};
