import type { LoomData } from './loom-data';
import { pathItems } from './path-items';

/** Whether the accepted path holds as many items as the loom is to have. */
export function targetReached(state: LoomData): boolean {
  const wanted = state.loom.settings.target.items;
  const items = pathItems(state);
  return wanted !== null && items !== null && items.parsed.kept >= wanted;
}
