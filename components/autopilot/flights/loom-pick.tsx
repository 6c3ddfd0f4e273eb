'use client';

import type { LoomSummary } from '@/lib/contract/snapshot';

interface LoomPickProps {
  looms: readonly LoomSummary[];
  flying: readonly string[];
  picked: ReadonlySet<string>;
  onPick: (picked: ReadonlySet<string>) => void;
}

/** Looms to tick; those in the air already cannot be. */
export const LoomPick = ({ looms, flying, picked, onPick }: LoomPickProps) => {
  const toggle = (id: string) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    onPick(next);
  };
  if (looms.length === 0) return <p className="text-[13px] text-dim">There is no loom yet.</p>;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-[13px]">Looms</legend>
      <ul className="max-h-56 overflow-y-auto rounded-lg border border-line">
        {looms.map(({ id, title, items, targetItems }) => (
          <li key={id} className="border-line border-b last:border-b-0">
            <label className="flex items-center gap-2.5 px-3 py-2 text-[13px] has-[:disabled]:text-faint has-[:focus-visible]:bg-bg">
              <input
                type="checkbox"
                className="size-4 accent-leaf"
                checked={picked.has(id)}
                disabled={flying.includes(id)}
                onChange={() => toggle(id)}
              />
              <span className="min-w-0 flex-1 truncate">{title}</span>
              <span className="text-dim tabular-nums">
                {flying.includes(id)
                  ? 'in the air'
                  : targetItems === null
                    ? `${items} items`
                    : `${items} of ${targetItems} items`}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
};
