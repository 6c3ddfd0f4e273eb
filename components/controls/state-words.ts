import type { ControlState } from '@/lib/dataset/controls/control-state';
import type { Row } from '@/lib/dataset/row';

export const STATE_WORDS: Record<ControlState, string> = {
  none: 'no control',
  stale: 'edited since',
  same: 'both the same',
  template: 'by template',
  model: 'by a model',
  human: 'by hand',
};

/** What each state means, for the item on screen. */
export const STATE_MEANING: Record<ControlState, string> = {
  none: 'It has no control pair yet.',
  stale: 'The item was edited after its pair was made: make the pair anew.',
  same: 'Both prompts say the same: the difference would be 0 by construction.',
  template: 'Made from a template.',
  model: 'Made by a model, accepted by a person.',
  human: 'Made by hand.',
};

export const itemName = ({ index }: Pick<Row, 'index'>): string => `item ${(index + 1).toLocaleString('en')}`;

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
