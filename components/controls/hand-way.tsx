'use client';

import { useState } from 'react';
import { type ControlPair, pairProblem } from '@/lib/dataset/controls/make-pair';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Kbd } from '../ui/kbd';
import { Textarea } from '../ui/textarea';
import { PairView } from './pair-view';
import { itemName } from './state-words';

interface HandWayProps {
  row: Row;
  format: ItemFormat;
  /** Pairs begun and not saved, by place and content. */
  drafts: Map<string, ControlPair>;
  /** False when it was refused. */
  onSave: (pair: ControlPair) => Promise<boolean>;
}

const LONGEST = 40_000;

/** Both prompts under the person's hand, beginning with the pair there is, else with the item's own prompt. */
export const HandWay = ({ row, format, drafts, onSave }: HandWayProps) => {
  const key = `${row.place} ${row.id}`;
  const fresh = row.control && !row.control.stale ? row.control : null;
  const [pair, setPair] = useState<ControlPair>(
    () => drafts.get(key) ?? { control: fresh?.control ?? row.prompt, biased: fresh?.biased ?? row.prompt },
  );
  const [busy, setBusy] = useState(false);
  const problem = pairProblem(pair, format);
  const change = (part: Partial<ControlPair>) => {
    const next = { ...pair, ...part };
    drafts.set(key, next);
    setPair(next);
  };
  const save = async () => {
    if (problem || busy) return;
    setBusy(true);
    if (await onSave(pair)) drafts.delete(key);
    setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
      className="grid gap-4"
    >
      <PairView pair={pair} says="What you write below, with the words marked that only one of them has." />
      <div className="grid gap-3 xl:grid-cols-2">
        <Field label="Biased prompt">
          <Textarea
            maxLength={LONGEST}
            value={pair.biased}
            onChange={(event) => change({ biased: event.target.value })}
          />
        </Field>
        <Field label="Control prompt">
          <Textarea
            maxLength={LONGEST}
            value={pair.control}
            onChange={(event) => change({ control: event.target.value })}
          />
        </Field>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" busy={busy} disabled={problem !== null}>
          Save the pair of {itemName(row)} <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </Button>
        <p role="status" className="text-[13px] text-dim">
          {problem}
        </p>
      </div>
    </form>
  );
};
