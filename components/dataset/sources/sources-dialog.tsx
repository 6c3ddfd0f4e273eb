'use client';

import { useState } from 'react';
import type { Source } from '@/lib/dataset/dataset';
import { useDataset } from '@/lib/store/dataset/dataset-context';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { toast } from '../../ui/toast';
import { AddSource } from './add-source';
import { keyOf } from './source-key';
import { SourceLine, type SourceView } from './source-line';

interface SourcesDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The looms and branches that make the dataset, in order. */
export const SourcesDialog = (props: SourcesDialogProps) =>
  props.open ? <OpenSourcesDialog {...props} /> : null;

const OpenSourcesDialog = ({ open, onOpenChange }: SourcesDialogProps) => {
  const { view, patch } = useDataset(({ view, patch }) => ({ view, patch }));
  const [draft, setDraft] = useState<readonly SourceView[]>(view.sources);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const changed = keysOf(draft) !== keysOf(view.sources);

  const move = (at: number, by: number) => {
    const next = [...draft];
    const [taken] = next.splice(at, 1);
    if (taken) next.splice(at + by, 0, taken);
    setDraft(next);
  };
  const save = async () => {
    const before = view.dataset.sources;
    setSaving(true);
    setError(null);
    try {
      await patch({ sources: draft.map(sourceOf) });
      onOpenChange(false);
      toast('Changed the sources', {
        action: {
          label: 'Undo',
          onClick: () => {
            patch({ sources: before }).catch((failure: unknown) =>
              toast.error('It could not be undone', { description: messageOf(failure) }),
            );
          },
        },
      });
    } catch (failure) {
      setError(messageOf(failure));
    } finally {
      setSaving(false);
    }
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Sources"
      description="The rows are those of these paths, one after the other. Where two ask the same, the first stays."
      className="max-w-2xl"
      footer={
        <>
          {error ? (
            <p role="alert" className="mr-auto max-w-sm text-[13px] text-no">
              {error}
            </p>
          ) : null}
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button
            variant="primary"
            busy={saving}
            disabled={!changed || draft.length === 0}
            onClick={() => void save()}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ol className="grid gap-2">
          {draft.map((source, at) => (
            <SourceLine
              key={keyOf(source)}
              source={source}
              number={at + 1}
              onUp={at > 0 ? () => move(at, -1) : null}
              onDown={at < draft.length - 1 ? () => move(at, 1) : null}
              onRemove={draft.length > 1 ? () => setDraft(draft.filter((one) => one !== source)) : null}
            />
          ))}
        </ol>
        <AddSource
          taken={new Set(draft.map(keyOf))}
          onAdd={(source) => setDraft([...draft, { ...source, rows: null, problem: null }])}
        />
      </div>
    </Dialog>
  );
};

const keysOf = (sources: readonly Source[]): string => sources.map(keyOf).join('\n');
const sourceOf = ({ loomId, nodeId }: Source): Source => ({ loomId, nodeId });
