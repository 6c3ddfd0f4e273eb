import type { Autopilot } from '@/lib/loom/autopilot';
import type { Choice } from '@/lib/loom/choice';

/** Flights over all looms, and the doubts they left behind, as stored. */
export interface FlightReader {
  /** Autopilots that were ever on, the one that last changed first. */
  flights(limit: number): Promise<Autopilot[]>;
  /** Standing choices that the autopilot took under a flag and that no person has chosen at since, oldest first. */
  openFlags(loomId: string): Promise<Choice[]>;
  /** How many of them each loom has; looms without any are not there. */
  openFlagCounts(): Promise<ReadonlyMap<string, number>>;
}
