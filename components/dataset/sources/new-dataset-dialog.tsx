'use client';

import { nanoid } from 'nanoid';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Skeleton } from '../../ui/skeleton';
import { count } from '../item-words';
import { datasetHref } from '../tree-href';
import { createDataset, fetchLooms } from './sources-api';
import { useFetched } from './use-fetched';

/** Puts the accepted paths of looms into one dataset; branches can be added to it afterwards. */
export const NewDatasetDialog = ({ onClose }: { onClose: () => void }) => {
  const router = useRouter();
  const looms = useFetched(fetchLooms);
  const [id] = useState(() => nanoid());
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!title.trim() || picked.length === 0) return;
    setSaving(true);
    setError(null);
    try {
      const sources = picked.map((loomId) => ({ loomId, nodeId: null }));
      router.push(datasetHref(await createDataset({ id, title: title.trim(), sources })));
    } catch (failure) {
      setError(messageOf(failure));
      setSaving(false);
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New dataset from looms"
      description="Their accepted paths become one dataset, in the order picked. The looms stay as they are."
    >
      <form onSubmit={create} className="grid gap-4">
        <Field label="Title" error={asked && !title.trim() ? 'A dataset needs a title.' : null}>
          <Input autoFocus maxLength={200} value={title} onChange={(event) => setTitle(event.target.value)} />
        </Field>
        {looms.state === 'loading' ? <Skeleton className="h-32" /> : null}
        {looms.state === 'failed' ? (
          <ErrorState title="The looms could not be read">{looms.message}</ErrorState>
        ) : null}
        {looms.state === 'ready' ? (
          <LoomPicks looms={looms.value} picked={picked} onChange={setPicked} />
        ) : null}
        {asked && picked.length === 0 ? (
          <p role="alert" className="text-no text-xs">
            Pick at least one loom.
          </p>
        ) : null}
        {error ? <ErrorState title="The dataset was not created">{error}</ErrorState> : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" busy={saving}>
            Create dataset
          </Button>
        </div>
      </form>
    </Dialog>
  );
};

interface LoomPicksProps {
  looms: readonly LoomSummary[];
  /** Ids in the order picked. */
  picked: readonly string[];
  onChange: (picked: readonly string[]) => void;
}

const LoomPicks = ({ looms, picked, onChange }: LoomPicksProps) => (
  <fieldset>
    <legend className="mb-1.5 font-medium text-[13px]">Looms</legend>
    <ul className="grid max-h-72 gap-1 overflow-auto">
      {looms.map(({ id, title, items }) => {
        const at = picked.indexOf(id);
        return (
          <li key={id}>
            <label className="flex cursor-pointer items-center gap-2.5 rounded-lg border border-line px-3 py-1.5 text-[13px] hover:border-edge has-checked:border-leaf has-checked:bg-leaf-soft has-focus-visible:outline-2 has-focus-visible:outline-leaf has-focus-visible:-outline-offset-1">
              <input
                type="checkbox"
                checked={at >= 0}
                onChange={() => onChange(at >= 0 ? picked.filter((one) => one !== id) : [...picked, id])}
                className="size-3.5 accent-leaf outline-none"
              />
              <span className="min-w-0 flex-1 truncate">{title}</span>
              <span className="text-dim">{count(items, 'item', 'items')}</span>
              {at >= 0 ? <span className="text-leaf tabular-nums">{at + 1}</span> : null}
            </label>
          </li>
        );
      })}
    </ul>
  </fieldset>
);
