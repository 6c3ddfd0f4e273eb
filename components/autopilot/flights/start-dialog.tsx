'use client';

import { useEffect, useState } from 'react';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { type AutopilotLimits, DEFAULT_AUTOPILOT_LIMITS } from '@/lib/loom/autopilot';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorState } from '../../ui/error-state';
import { Skeleton } from '../../ui/skeleton';
import { autopilotApi } from '../autopilot-api';
import { LimitsFields } from '../limits-fields';
import { LoomPick } from './loom-pick';

interface StartDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Looms whose autopilot is on already. */
  flying: readonly string[];
  /** False where nothing came of it. */
  onStart: (loomIds: string[], limits: AutopilotLimits) => Promise<boolean>;
}

/** Picks looms and gives them the same limits. */
export const StartDialog = ({ open, onOpenChange, flying, onStart }: StartDialogProps) => {
  const [looms, setLooms] = useState<LoomSummary[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [limits, setLimits] = useState<AutopilotLimits>(DEFAULT_AUTOPILOT_LIMITS);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    if (!open) return;
    setError(null);
    autopilotApi.looms().then(setLooms, (failure: unknown) => setError(messageOf(failure)));
  }, [open]);

  const start = async () => {
    setBusy(true);
    const started = await onStart([...picked], limits);
    setBusy(false);
    if (!started) return;
    setPicked(new Set());
    onOpenChange(false);
  };
  const count = picked.size;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Start flights"
      description="The autopilot steers the looms you pick, each within these limits."
      footer={
        <Button variant="primary" busy={busy} disabled={count === 0} onClick={() => void start()}>
          {count === 0 ? 'Pick a loom' : `Start ${count} ${count === 1 ? 'flight' : 'flights'}`}
        </Button>
      }
    >
      <div className="grid gap-5">
        {error ? <ErrorState title="The looms could not be read">{error}</ErrorState> : null}
        {looms === null && !error ? <Skeleton className="h-32" /> : null}
        {looms ? <LoomPick looms={looms} flying={flying} picked={picked} onPick={setPicked} /> : null}
        <LimitsFields limits={limits} onChange={setLimits} />
      </div>
    </Dialog>
  );
};
