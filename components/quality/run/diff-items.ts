import type { QualityItem } from '@/lib/dataset/quality';
import type { ItemsChange } from './quality-protocol';

const bare = ({ place, question, labelIndex }: QualityItem): QualityItem => ({ place, question, labelIndex });

/** The least that makes one list of items the other; null where they are the same. No list names a place twice. */
export function diffItems(before: readonly QualityItem[], after: readonly QualityItem[]): ItemsChange | null {
  const put: QualityItem[] = [];
  const shared = sharedStart(before, after, put);
  if (shared === before.length) {
    for (let at = shared; at < after.length; at++) put.push(bare(after[at] as QualityItem));
    return put.length > 0 ? { remove: [], put, order: null } : null;
  }
  const tail = new Map(before.slice(shared).map((item) => [item.place, item]));
  const rest = after.slice(shared);
  const wanted = new Set(rest.map(({ place }) => place));
  const remove = [...tail.keys()].filter((place) => !wanted.has(place));
  for (const item of rest) {
    const known = tail.get(item.place);
    if (!known || isOther(known, item)) put.push(bare(item));
  }
  const kept = [...tail.keys()].filter((place) => wanted.has(place));
  // what stays keeps its order, and what is new stands behind it
  const inOrder = kept.every((place, at) => rest[at]?.place === place);
  return { remove, put, order: inOrder ? null : after.map(({ place }) => place) };
}

/** How many places the lists begin with in common; what changed there goes to `put`. */
function sharedStart(
  before: readonly QualityItem[],
  after: readonly QualityItem[],
  put: QualityItem[],
): number {
  const most = Math.min(before.length, after.length);
  for (let at = 0; at < most; at++) {
    const [old, item] = [before[at] as QualityItem, after[at] as QualityItem];
    if (old === item) continue;
    if (old.place !== item.place) return at;
    if (isOther(old, item)) put.push(bare(item));
  }
  return most;
}

const isOther = (a: QualityItem, b: QualityItem): boolean =>
  a.question !== b.question || a.labelIndex !== b.labelIndex;

/** Does to a list, by place, what a change says. */
export function applyChange(
  items: Map<string, QualityItem>,
  { remove, put, order }: ItemsChange,
): Map<string, QualityItem> {
  for (const place of remove) items.delete(place);
  for (const item of put) items.set(item.place, item);
  if (!order) return items;
  return new Map(
    order.flatMap((place) => {
      const item = items.get(place);
      return item ? [[place, item] as const] : [];
    }),
  );
}
