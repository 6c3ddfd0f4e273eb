import type { ItemFormat } from '../../loom/item-format';
import type { Item } from '../item';
import { parseItems } from '../parse-items';

/** The example items that stand in a prompt. */
export const promptItems = (prompt: string, format: ItemFormat): Item[] =>
  parseItems([{ nodeId: 'prompt', text: prompt, origin: 'prompt', finish: null, state: 'done' }], format)
    .promptItems;
