import { Window } from './window';
import type { WindowProps } from './window-parts';

const LOOK = {
  frame:
    'inset-0 m-auto h-fit max-h-[calc(100dvh-3rem)] w-[calc(100vw-2rem)] max-w-xl animate-rise rounded-2xl border',
  header: 'pt-5 pb-3',
  body: 'pt-1 pb-5',
};

/** A modal window in the middle. */
export const Dialog = (props: WindowProps) => <Window {...props} look={LOOK} />;
