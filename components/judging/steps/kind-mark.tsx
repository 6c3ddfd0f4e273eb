import type { ReactNode } from 'react';
import type { StepKind } from '../words';

const SHAPES: Record<StepKind, { colour: string; shape: ReactNode }> = {
  accept: { colour: 'text-leaf', shape: <circle cx="6" cy="6" r="4" fill="currentColor" /> },
  override: { colour: 'text-sun', shape: <path d="M6 1 11 6 6 11 1 6Z" fill="currentColor" /> },
  own: {
    colour: 'text-yes',
    shape: <rect x="2.5" y="2.5" width="7" height="7" rx="1" fill="currentColor" />,
  },
  autopilot: {
    colour: 'text-leaf',
    shape: <circle cx="6" cy="6" r="3.4" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  },
  'no-suggestion': {
    colour: 'text-no',
    shape: (
      <path d="m3 3 6 6m0-6-6 6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    ),
  },
  open: { colour: 'text-edge', shape: <circle cx="6" cy="6" r="1.6" fill="currentColor" /> },
};

/** The mark of how a step ended: told apart by shape as well as by colour. Name it in words beside it. */
export const KindMark = ({ kind }: { kind: StepKind }) => (
  <svg aria-hidden viewBox="0 0 12 12" className={`size-3 shrink-0 ${SHAPES[kind].colour}`}>
    {SHAPES[kind].shape}
  </svg>
);
