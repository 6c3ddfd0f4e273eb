import 'server-only';
import type { ScalingRun, ScalingSettings } from '@/lib/scaling/run';
import type { AppContext } from '../../app-context';
import type { Budget } from './budget';
import type { Ledger } from './ledger';
import type { Progress } from './progress';
import type { ServerGates } from './server-gates';
import type { EngineTiming } from './timing';

/** What everything that works on one run shares while it flies. */
export interface Aboard {
  ctx: AppContext;
  run: Pick<ScalingRun, 'id' | 'task' | 'items'>;
  /** As they are now: they may change under way. */
  settings(): ScalingSettings;
  progress: Progress;
  ledger: Ledger;
  budget: Budget;
  gates: ServerGates;
  timing: EngineTiming;
  /** Aborts once nothing more is to be asked. */
  leaving: AbortSignal;
  /** Aborts once requests under way have had their time to end. */
  cut: AbortSignal;
  /** Pauses the whole run, for this reason. */
  halt(reason: string): void;
}
