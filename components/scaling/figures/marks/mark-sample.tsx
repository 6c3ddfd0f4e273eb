import type { Look } from '../../palette';
import type { MarkKind } from '../data/figure-data';
import { pathOf } from './shapes';

interface MarkSampleProps {
  look: Look;
  mark?: MarkKind;
}

/** A family’s mark as figures have it, for legends and tables. */
export const MarkSample = ({ look: { colour, shape }, mark = 'exact' }: MarkSampleProps) => (
  <svg aria-hidden="true" viewBox="-8 -8 16 16" className="size-4 shrink-0">
    <path d={pathOf(shape, 5.2)} fill="var(--panel)" stroke={colour} strokeWidth="1.5" />
    {mark === 'sampled' ? null : <path d={pathOf(shape, 5.2, mark === 'censored')} fill={colour} />}
    {mark === 'imported' ? <circle r="1.9" fill="var(--panel)" /> : null}
  </svg>
);
