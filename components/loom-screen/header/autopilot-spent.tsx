import type { Autopilot } from '@/lib/loom/autopilot';
import { flagCount, lasting, spent, stepsTaken } from '../../autopilot/words';

/** What this flight has done and cost so far; nothing before its first step. */
export const AutopilotSpent = ({ autopilot }: { autopilot: Autopilot }) => {
  const { stepsTaken: taken, tokensSpent, moneySpent, flagsLeft = 0, flownMs = 0 } = autopilot;
  if (taken === 0 && tokensSpent === 0) return null;
  const facts = [
    stepsTaken(autopilot),
    `${tokensSpent.toLocaleString('en')} tokens`,
    spent(moneySpent),
    flagsLeft > 0 ? flagCount(flagsLeft) : null,
    flownMs > 0 ? `in ${lasting(flownMs)}` : null,
  ];
  return <p className="text-dim text-xs tabular-nums">{facts.filter(Boolean).join(' · ')}</p>;
};
