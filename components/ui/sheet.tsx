import { Window } from './window';
import type { WindowProps } from './window-parts';

const LOOK = {
  frame: 'inset-y-0 right-0 w-130 max-w-[calc(100vw-2rem)] animate-slide-in border-l',
  header: 'border-line border-b py-4',
  body: 'py-5',
};

/** A modal panel along the right edge, for longer forms and lists. */
export const Sheet = (props: WindowProps) => <Window {...props} look={LOOK} />;
