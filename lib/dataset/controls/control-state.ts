import type { Row } from '../row';

/** How an item stands with its control pair. `same`: both prompts say the same. `stale`: the item was edited since. */
export type ControlState = 'none' | 'stale' | 'same' | 'template' | 'model' | 'human';

export function controlState({ control }: Pick<Row, 'control'>): ControlState {
  if (!control) return 'none';
  if (control.stale) return 'stale';
  return control.control.trimEnd() === control.biased.trimEnd() ? 'same' : control.made;
}

/** Whether the item has a pair that can be exported. */
export const hasControl = (row: Pick<Row, 'control'>): boolean =>
  !['none', 'stale', 'same'].includes(controlState(row));
