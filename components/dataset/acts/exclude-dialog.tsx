'use client';

import { type FormEvent, useState } from 'react';
import type { Row } from '@/lib/dataset/row';
import { useDatasetStore } from '@/lib/store/dataset/dataset-context';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { count, itemName } from '../item-words';
import { reasonsToOffer } from './reasons';

interface ExcludeDialogProps {
  /** What is to be excluded; empty closes the window. */
  rows: readonly Row[];
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Asks why; reasons given before are one press away. */
export const ExcludeDialog = (props: ExcludeDialogProps) =>
  props.rows.length > 0 ? <OpenExcludeDialog {...props} /> : null;

const OpenExcludeDialog = ({ rows, onReason, onClose }: ExcludeDialogProps) => {
  const store = useDatasetStore();
  const [offered] = useState(() => reasonsToOffer(store.getState().rows));
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [first] = rows;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (reason.trim()) onReason(reason.trim());
    else setAsked(true);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Exclude ${rows.length === 1 && first ? itemName(first) : count(rows.length, 'item', 'items')}`}
      description="It stays in the tree and in this table, and can be brought back. Exports leave it out."
    >
      <form onSubmit={submit} className="grid gap-4">
        <Field label="Reason" error={asked && !reason.trim() ? 'Say why, or take one of those below.' : null}>
          <Input
            autoFocus
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <fieldset>
          <legend className="mb-1.5 text-dim text-xs">Exclude with one of these reasons</legend>
          <div className="flex flex-wrap gap-1.5">
            {offered.map((text) => (
              <Button key={text} size="sm" onClick={() => onReason(text)} className="max-w-full">
                <span className="truncate">{text}</span>
              </Button>
            ))}
          </div>
        </fieldset>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Exclude
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
