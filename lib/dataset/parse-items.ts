import type { ItemFormat } from '../loom/item-format';
import type { ParseResult, Segment } from './item';
import { streamItems } from './stream-items';
import type { Told } from './tell-find';

export type { Drop, Item, ParseResult, Segment } from './item';

/**
 * Reads the items of a path. An item may span nodes and a node may hold several; its label must match letter for letter
 * (whitespace around it and one period after it are passed over); CRLF counts as LF. The first of two items with the same
 * question stays. Nothing is dropped silently, but for the prompt: what stands wholly in it is told apart, and its
 * instructions, like a preamble in the first node, are no items. Linear in the length of the text.
 */
export function parseItems(segments: readonly Segment[], format: ItemFormat): ParseResult {
  const stream = streamItems(format);
  const result: ParseResult = { items: [], found: 0, kept: 0, drops: [], fromPrompt: 0, promptItems: [] };
  for (const segment of segments) for (const told of stream.push(segment)) take(result, told);
  for (const told of stream.end()) take(result, told);
  return result;
}

/** Reads a text on its own, as a live preview does. */
export const parseText = (text: string, format: ItemFormat): ParseResult =>
  parseItems([{ nodeId: 'text', text, origin: 'human', finish: null, state: 'done' }], format);

function take(result: ParseResult, told: Told): void {
  if (told.kind === 'example') {
    result.fromPrompt = result.promptItems.push(told.item);
    return;
  }
  if (told.kind === 'item') result.kept = result.items.push(told.item);
  else result.drops.push(told.drop);
  if (told.kind === 'item' || told.drop.reason !== 'outside') result.found++;
}
