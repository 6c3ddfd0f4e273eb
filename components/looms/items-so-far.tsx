import type { LoomSummary } from '@/lib/contract/snapshot';
import { ProgressBar } from '../ui/progress-bar';

const count = new Intl.NumberFormat('en');

/** How far a loom has come: items of its target, or what there is to count without one. */
export const ItemsSoFar = ({ loom }: { loom: Pick<LoomSummary, 'items' | 'targetItems' | 'nodes'> }) => {
  const { items, targetItems, nodes } = loom;
  if (targetItems === null) {
    const [number, word] = items > 0 ? [items, 'item'] : [nodes, 'node'];
    return (
      <span className="text-dim tabular-nums">
        <b className="font-semibold text-ink">{count.format(number)}</b> {number === 1 ? word : `${word}s`}
      </span>
    );
  }
  const text = `${count.format(items)} of ${count.format(targetItems)} items`;
  return (
    <span className="grid justify-items-start gap-1.5">
      <span className="text-dim tabular-nums">
        <b className="font-semibold text-ink">{count.format(items)}</b> of {count.format(targetItems)} items
      </span>
      <ProgressBar label="Items" value={items} max={targetItems} valueText={text} className="h-1" />
    </span>
  );
};
