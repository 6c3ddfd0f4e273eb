'use client';

import { ChevronDown, Compass } from 'lucide-react';
import { useState } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { stateWords } from '../../autopilot/words';
import { cn } from '../../ui/cn';
import { Kbd } from '../../ui/kbd';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { AutopilotLimitsForm } from './autopilot-limits-form';

/** Who steers, and the switch to change it. */
export const AutopilotControl = () => {
  const { autopilot, pending, setAutopilot } = useLoom((state) => ({
    autopilot: state.autopilot,
    pending: state.pending,
    setAutopilot: state.setAutopilot,
  }));
  const [open, setOpen] = useState(false);
  const { on, paused, stopped } = autopilot;
  return (
    <div
      className={cn(
        'flex shrink-0 items-center rounded-full border border-edge/60 text-xs',
        on && 'border-transparent bg-leaf-soft text-leaf',
      )}
    >
      <button
        type="button"
        aria-pressed={on}
        aria-keyshortcuts="a"
        disabled={pending !== null}
        title={
          stopped && !on
            ? `${paused ? '' : 'It stopped last: '}${stopped.message}`
            : 'The judge’s suggestions are taken by themselves'
        }
        onClick={() => void (paused ? setAutopilot(true, undefined, true) : setAutopilot(!on))}
        className="inline-flex items-center gap-1.5 whitespace-nowrap rounded-l-full py-1 pl-2.5 font-medium disabled:opacity-60 [&_svg]:size-3.5"
      >
        <Compass aria-hidden />
        {stateWords(autopilot)} <Kbd className="max-2xl:hidden">a</Kbd>
      </button>
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger
          aria-label="Limits of the autopilot"
          className="rounded-r-full py-1.5 pr-2 pl-1 [&_svg]:size-3.5"
        >
          <ChevronDown aria-hidden />
        </PopoverTrigger>
        <PopoverContent
          aria-label="Limits of the autopilot"
          className="max-h-(--radix-popover-content-available-height) w-88 overflow-y-auto"
        >
          <AutopilotLimitsForm onDone={() => setOpen(false)} />
        </PopoverContent>
      </Popover>
    </div>
  );
};
