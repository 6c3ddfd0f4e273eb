import type { Flight } from '@/lib/contract/flights';
import { DEFAULT_FLAGS } from '@/lib/loom/autopilot';
import { flagCount, lasting, spent, stepsTaken } from '../words';

export const STATE_WORDS: Record<Flight['state'], string> = {
  flying: 'Flying',
  waiting: 'Waits its turn',
  paused: 'Paused',
  stopped: 'Stopped',
};

const rate = (perMinute: number): string =>
  `${perMinute < 10 ? perMinute.toFixed(1) : Math.round(perMinute)} steps/min`;

/** How fast it goes and how long it will take, where either can be said. */
export const paceWords = ({ state, stepsPerMinute, msLeft }: Flight): string => {
  if (stepsPerMinute === null) return state === 'flying' ? 'no step yet' : '';
  const left = msLeft !== null && state !== 'stopped' ? `, about ${lasting(msLeft)} left` : '';
  return `${rate(stepsPerMinute)}${left}`;
};

/** What it has cost. */
export const costWords = ({ autopilot }: Flight): string =>
  [`${autopilot.tokensSpent.toLocaleString('en')} tokens`, spent(autopilot.moneySpent)]
    .filter(Boolean)
    .join(' · ');

/** How many flags it has left behind of those it may; nothing where it leaves none. */
export const flagWords = ({ autopilot: { limits, flagsLeft = 0 } }: Flight): string | null =>
  limits.whenUnsure === 'flag'
    ? `left ${flagsLeft} of at most ${flagCount(limits.flags ?? DEFAULT_FLAGS)}`
    : null;

/** What the bar measures: steps of this flight where they are limited, else items of the target. */
export const progressFacts = ({ autopilot, items, targetItems }: Flight) => {
  if (autopilot.limits.steps !== null)
    return { value: autopilot.stepsTaken, max: autopilot.limits.steps, words: stepsTaken(autopilot) };
  if (targetItems !== null)
    return { value: items, max: targetItems, words: `${items} of ${targetItems} items` };
  return { value: null, max: 1, words: stepsTaken(autopilot) };
};
