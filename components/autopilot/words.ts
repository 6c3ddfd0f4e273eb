import type { Autopilot } from '@/lib/loom/autopilot';
import { dollars } from '@/lib/loom/money';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long, roughly, in words: "40 s", "7 min", "2 h 10 min". */
export const lasting = (ms: number): string => {
  if (ms < MINUTE) return `${Math.max(1, Math.round(ms / 1000))} s`;
  if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`;
  const minutes = Math.round((ms % HOUR) / MINUTE);
  const hours = Math.floor(ms / HOUR) + (minutes === 60 ? 1 : 0);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes} min`;
};

/** What a flight has cost; nothing before its first step. */
export const spent = (money: Autopilot['moneySpent']): string | null => {
  if (money === undefined) return null;
  if (money === null) return 'cost unknown';
  return money === 0 ? 'no price' : dollars(money);
};

export const stepsTaken = ({ stepsTaken: taken, limits }: Autopilot): string => {
  const of = limits.steps === null ? '' : ` of ${limits.steps}`;
  return `${taken}${of} ${taken === 1 && !of ? 'step' : 'steps'}`;
};

export const flagCount = (flags: number): string => `${flags} ${flags === 1 ? 'flag' : 'flags'}`;

/** Who steers, in a few words. */
export const stateWords = (autopilot: Autopilot): string => {
  const { on, waiting, paused } = autopilot;
  if (paused) return `Autopilot paused, ${stepsTaken(autopilot)}`;
  if (!on) return 'Autopilot off';
  return waiting ? 'Autopilot waits its turn' : `Autopilot steers, ${stepsTaken(autopilot)}`;
};
