'use client';

import type { Label } from '@/lib/loom/item-format';
import { useLoom } from '@/lib/store/loom-store-context';
import { pathItems } from '@/lib/store/path-items';
import { ProgressBar } from '../../ui/progress-bar';

/** How far: items on the accepted path, of the target where there is one. */
export const ItemsSoFar = () => {
  const { items, wanted } = useLoom((state) => ({
    items: pathItems(state),
    wanted: state.loom.settings.target.items,
  }));
  if (!items) return null;
  const { parsed, whole } = items;
  const kept = parsed.kept;
  const words = wanted === null ? `${kept} ${kept === 1 ? 'item' : 'items'}` : `${kept} of ${wanted} items`;
  return (
    <span className="flex items-center gap-2 whitespace-nowrap" aria-busy={!whole}>
      <span>
        <b className="font-semibold text-ink tabular-nums">{whole ? kept : '…'}</b>
        {wanted === null ? ` ${kept === 1 ? 'item' : 'items'}` : ` of ${wanted} items`}
      </span>
      {wanted === null ? null : (
        <ProgressBar
          label="Items so far"
          value={kept}
          max={wanted}
          valueText={words}
          className="w-16 max-2xl:hidden"
        />
      )}
    </span>
  );
};

const TONES = ['bg-yes', 'bg-no', 'bg-dim', 'bg-edge'];
/** One list for ever: a fresh one each time would be a change each time. */
const NO_LABELS: readonly Label[] = [];

/** How balanced: the share of each label among the items so far. */
export const LabelBalance = () => {
  const { items, labels } = useLoom((state) => ({
    items: pathItems(state),
    labels: state.loom.settings.format?.labels ?? NO_LABELS,
  }));
  if (!items || labels.length < 2) return null;
  const total = items.balance.reduce((sum, count) => sum + count, 0);
  const words = labels.map(({ text }, at) => `${text.trim()} ${items.balance[at] ?? 0}`);
  const [first, second] = labels.length === 2 ? words : [null, null];
  return (
    <span className="hidden items-center gap-2 whitespace-nowrap md:flex" title={words.join(', ')}>
      <span className="sr-only">Labels so far: {words.join(', ')}</span>
      {first ? <Count aria-hidden>{first}</Count> : null}
      <span aria-hidden className="flex h-1.5 w-10 overflow-hidden rounded-full bg-line 2xl:w-16">
        {total > 0
          ? labels.map(({ text }, at) => (
              <span
                key={text}
                className={TONES[Math.min(at, TONES.length - 1)]}
                style={{ width: `${((items.balance[at] ?? 0) / total) * 100}%` }}
              />
            ))
          : null}
      </span>
      {second ? <Count aria-hidden>{second}</Count> : null}
    </span>
  );
};

const Count = ({ children }: { children: string; 'aria-hidden': true }) => {
  const at = children.lastIndexOf(' ');
  return (
    <span aria-hidden>
      {children.slice(0, at)} <b className="font-semibold text-ink tabular-nums">{children.slice(at + 1)}</b>
    </span>
  );
};
