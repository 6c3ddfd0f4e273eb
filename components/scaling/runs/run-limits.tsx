'use client';

import { Gauge } from 'lucide-react';
import { useState } from 'react';
import type { PutScalingRun, ScalingRunView } from '@/lib/contract/scaling-runs';
import { Button } from '../../ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { LimitFields, type Limits } from './limit-fields';

interface RunLimitsProps {
  run: ScalingRunView;
  busy: boolean;
  onSteer: (body: PutScalingRun) => Promise<boolean>;
}

/** What a run that goes on may use; new limits hold from the next request on. */
export const RunLimits = ({ run, busy, onSteer }: RunLimitsProps) => {
  const [open, setOpen] = useState(false);
  const [limits, setLimits] = useState<Limits>(run.settings);
  const onOpenChange = (next: boolean) => {
    if (next) setLimits(run.settings);
    setOpen(next);
  };
  const save = async () => {
    const { concurrency, perMinute, tokens } = limits;
    if (await onSteer({ settings: { concurrency, perMinute, tokens } })) setOpen(false);
  };
  return (
    <Popover open={open} onOpenChange={onOpenChange}>
      <PopoverTrigger asChild>
        <Button size="sm" variant="quiet">
          <Gauge aria-hidden /> Limits
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label="Limits of the run">
        <form
          className="grid gap-3.5"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <LimitFields limits={limits} onChange={(part) => setLimits((before) => ({ ...before, ...part }))} />
          <Button type="submit" variant="primary" busy={busy}>
            Set from the next request on
          </Button>
        </form>
      </PopoverContent>
    </Popover>
  );
};
