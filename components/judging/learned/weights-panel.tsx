import type { LearnedWeights } from '@/lib/loom/learned-weights';
import type { Rubric } from '@/lib/loom/settings';
import { Pill } from '../../ui/pill';
import { SwitchLine } from '../../ui/switch-line';
import { TimeAgo } from '../../ui/time-ago';
import { Panel } from '../teaching/panel';
import { HeldOut, HeldOutNote } from './held-out';
import { WeightChart } from './weight-chart';

interface WeightsPanelProps {
  title: string;
  hint?: string;
  rubric: Rubric;
  learned: LearnedWeights;
  /** They belong to another rubric than the one in use. */
  isVoid?: boolean;
  onSwitch: (on: boolean) => void;
}

/** Learned weights beside the owner's, what they are worth, and the switch. */
export const WeightsPanel = ({
  title,
  hint,
  rubric,
  learned,
  isVoid = false,
  onSwitch,
}: WeightsPanelProps) => (
  <Panel
    title={title}
    hint={hint}
    actions={
      <span className="flex items-center gap-2 text-dim text-xs">
        learned <TimeAgo at={learned.createdAt} />
        {isVoid ? (
          <Pill tone="sun">void</Pill>
        ) : learned.on ? (
          <Pill tone="leaf">ranking</Pill>
        ) : (
          <Pill>off</Pill>
        )}
      </span>
    }
  >
    {isVoid ? (
      <p className="text-[13px]">
        They were learned for another rubric, so they do not rank. Learn anew for the rubric in use, or
        restore the earlier one in the Rubric tab and they count again.
      </p>
    ) : (
      <div className="grid gap-5">
        <SwitchLine
          label="Rank by the learned weights"
          hint="For the steps to come. Off: candidates are weighed as the rubric says."
          checked={learned.on}
          onChange={onSwitch}
        />
        <div>
          <HeldOut heldOut={learned.heldOut} />
          <HeldOutNote {...learned} />
        </div>
        <WeightChart rubric={rubric} learned={learned} />
      </div>
    )}
  </Panel>
);
