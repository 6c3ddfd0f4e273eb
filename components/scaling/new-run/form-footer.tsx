'use client';

import { Play, Stethoscope } from 'lucide-react';
import { Button } from '../../ui/button';
import { ErrorState } from '../../ui/error-state';
import { Kbd } from '../../ui/kbd';
import type { PickedModel, RunDraft } from './draft';
import { type ItemSize, totalsWords } from './totals';
import { type Checks, methodOf } from './use-check';

interface FormFooterProps {
  draft: RunDraft;
  picked: readonly PickedModel[];
  items: number;
  size: ItemSize | null;
  checks: Checks;
  /** Why it cannot be run as it is. */
  obstacle: string | null;
  /** Why it did not start. */
  error: string | null;
  busy: boolean;
  onCheck: () => void;
  onStartOver: () => void;
  onClose: () => void;
}

/** What the run will take, what stands in its way, and the buttons. */
export const FormFooter = (props: FormFooterProps) => {
  const { draft, picked, items, size, checks, obstacle, error, busy } = props;
  const all = picked.map((model) => checks.of(model, draft));
  const methods = all.map(methodOf);
  const checked = all.filter((check) => check?.state === 'checked' || check?.state === 'failed').length;
  const out = methods.filter((method) => method === null).length;
  return (
    <div className="grid gap-2.5 border-line border-t bg-panel px-5 py-3">
      {error ? <ErrorState title="The run did not start">{error}</ErrorState> : null}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-64 flex-1 text-[13px]">
          {picked.length > 0 ? (
            <p className="tabular-nums">
              {totalsWords({ items, task: draft.task, samples: draft.settings.samples, methods, size })}
            </p>
          ) : null}
          <p role="status" className={obstacle ? 'text-no text-xs' : 'text-dim text-xs'}>
            {obstacle ??
              (checks.busy
                ? `Checked ${checked} of ${picked.length} models`
                : out > 0
                  ? `${out} of ${picked.length} models cannot be scored so; the run leaves ${out === 1 ? 'it' : 'them'} out and says why.`
                  : checked === 0
                    ? 'The run checks each model before it scores an item.'
                    : '')}
          </p>
        </div>
        <Button variant="quiet" size="sm" onClick={props.onStartOver}>
          Start over
        </Button>
        <Button variant="quiet" onClick={props.onClose}>
          Close <Kbd>Esc</Kbd>
        </Button>
        <Button
          onClick={props.onCheck}
          disabled={picked.every(({ serverId }) => serverId === null)}
          aria-keyshortcuts="c"
        >
          <Stethoscope aria-hidden /> {checks.busy ? 'Stop checking' : 'Check'} <Kbd>c</Kbd>
        </Button>
        <Button
          type="submit"
          variant="primary"
          busy={busy}
          disabled={obstacle !== null}
          aria-keyshortcuts="Control+Enter"
        >
          {busy ? null : <Play aria-hidden />} Run{' '}
          <Kbd className="border-bg/40 bg-transparent text-bg">Ctrl ↵</Kbd>
        </Button>
      </div>
    </div>
  );
};
