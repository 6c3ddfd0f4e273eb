'use client';

import { useId } from 'react';
import type { ScalingRunsReply } from '@/lib/contract/scaling-runs';
import type { ScalingTask } from '@/lib/scaling/run';
import { cn } from '../../ui/cn';
import { TASK_WORDS } from '../runs/run-words';

interface TaskFieldsProps {
  task: ScalingTask;
  unavailable: ScalingRunsReply['unavailable'];
  onChange: (task: ScalingTask) => void;
}

const HINTS: Record<ScalingTask, string> = {
  classification: 'Which label is likelier after the question: accuracy and loss.',
  logodds: 'How far the biased prompt moves the answer, against its control.',
  'sequence-prob': 'How likely the answer is as a whole text.',
};
const TASKS = Object.keys(HINTS) as ScalingTask[];

/** What is asked of the models; what the dataset does not give is shown with the reason. */
export const TaskFields = ({ task, unavailable, onChange }: TaskFieldsProps) => {
  const id = useId();
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-[13px]">Task</legend>
      {TASKS.map((one) => {
        const reason = unavailable.find((other) => other.task === one)?.reason;
        return (
          <div key={one} className="flex items-start gap-2.5">
            <input
              type="radio"
              id={`${id}-${one}`}
              name={id}
              className="mt-0.5 size-4 shrink-0 accent-leaf"
              checked={one === task}
              disabled={reason !== undefined}
              aria-describedby={`${id}-${one}-hint`}
              onChange={() => onChange(one)}
            />
            <span className="min-w-0">
              <label
                htmlFor={`${id}-${one}`}
                className={cn('block text-[13px]', reason !== undefined && 'text-dim')}
              >
                {TASK_WORDS[one]}
              </label>
              <span id={`${id}-${one}-hint`} className="block text-dim text-xs">
                {reason ?? HINTS[one]}
              </span>
            </span>
          </div>
        );
      })}
    </fieldset>
  );
};
