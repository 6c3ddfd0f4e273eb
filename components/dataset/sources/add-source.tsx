'use client';

import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Source } from '@/lib/dataset/dataset';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { Skeleton } from '../../ui/skeleton';
import { keyOf } from './source-key';
import { type Branch, fetchBranches, fetchLooms } from './sources-api';
import { useFetched } from './use-fetched';

interface AddSourceProps {
  /** Keys of the sources there are. */
  taken: ReadonlySet<string>;
  onAdd: (source: Source & { title: string }) => void;
}

const HEAD = 'head';

/** Picks a loom, and one of its paths. */
export const AddSource = ({ taken, onAdd }: AddSourceProps) => {
  const looms = useFetched(fetchLooms);
  const [loomId, setLoomId] = useState<string | null>(null);
  const [end, setEnd] = useState(HEAD);
  const fetch = useMemo(
    () => (loomId === null ? null : (signal: AbortSignal) => fetchBranches(loomId, signal)),
    [loomId],
  );
  const branches = useFetched(fetch);
  if (looms.state === 'failed')
    return <ErrorState title="The looms could not be read">{looms.message}</ErrorState>;
  if (looms.state === 'loading') return <Skeleton className="h-16" />;

  const loom = looms.value.find(({ id }) => id === loomId);
  const nodeId = end === HEAD ? null : end;
  const isTaken = loom !== undefined && taken.has(keyOf({ loomId: loom.id, nodeId }));
  return (
    <fieldset className="grid gap-3 rounded-xl border border-line border-dashed px-3 py-3">
      <legend className="px-1 font-medium text-dim text-xs">Add a source</legend>
      <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <Field label="Loom">
          <Select
            value={loomId ?? ''}
            placeholder="Pick a loom"
            options={looms.value.map(({ id, title, items }) => ({
              value: id,
              label: title,
              hint: `${items.toLocaleString('en')} items`,
            }))}
            onValueChange={(next) => {
              setLoomId(next);
              setEnd(HEAD);
            }}
          />
        </Field>
        <Field label="Path">
          <Select
            value={end}
            disabled={loomId === null || branches.state !== 'ready'}
            options={[
              { value: HEAD, label: 'The accepted path' },
              ...(branches.state === 'ready' ? branches.value.map(optionOf) : []),
            ]}
            onValueChange={setEnd}
          />
        </Field>
        <Button
          disabled={!loom || isTaken}
          onClick={() => loom && onAdd({ loomId: loom.id, nodeId, title: loom.title })}
        >
          <Plus aria-hidden />
          Add
        </Button>
      </div>
      {isTaken ? <p className="text-[13px] text-dim">This path is among the sources already.</p> : null}
      {branches.state === 'failed' && loomId !== null ? (
        <p role="alert" className="text-[13px] text-no">
          Its branches could not be read: {branches.message}
        </p>
      ) : null}
    </fieldset>
  );
};

const optionOf = ({ nodeId, depth, tail }: Branch) => ({
  value: nodeId,
  label: `A branch of ${depth.toLocaleString('en')} nodes`,
  hint: tail,
});
