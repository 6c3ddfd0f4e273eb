import type { LabelSays } from '@/lib/loom/item-format';
import type { MetricId } from '@/lib/scaling/report/metric';
import { type MetricUnit, metricWords } from '../figures/data/metric-words';
import { count, counted } from '../figures/data/number-words';

const WORSE: Record<MetricId, string> = {
  accuracy: 'the right answer is given less by larger models',
  loss: 'the loss is higher under larger models',
  'label-given': '',
  'label-mass': '',
  logodds: 'the biased prompt takes more from the right answer under larger models',
  'absolute-logodds': 'the biased prompt moves larger models more',
  'sequence-loss': 'the completion is less likely under larger models',
};

/** When an item scales inversely, by the rule that counts it. */
export function ruleWords(metric: MetricId, labelSays: LabelSays | null, way: 'fall' | 'rise'): string {
  const what =
    metric === 'label-given'
      ? `${metricWords(metric, labelSays).title.replace('How often it gives ', '')} is given ${way === 'rise' ? 'more' : 'less'} by larger models`
      : WORSE[metric];
  return `An item is counted where ${what}: the least-squares line through its values, against the logarithm of the parameters, ${way === 'rise' ? 'rises' : 'falls'}; with several families it is one slope, each family at a level of its own. Chance alone makes items go this way, about as many as go the other way, and more of them the fewer models there are: only what is above that is a finding, and the steepest of many items look steeper than they are.`;
}

/** "Items that scale inversely: 37 of 300; 41 go the other way." */
export function countWords(
  inverse: number,
  other: number,
  rows: readonly { slope: number | null }[],
): string {
  const open = rows.filter(({ slope }) => slope === null).length;
  const known = rows.length - open;
  return `Items that scale inversely: ${count(inverse)} of ${count(known)}; ${count(other)} ${other === 1 ? 'goes' : 'go'} the other way${open > 0 ? ` (${counted(open, 'items')} without a slope)` : ''}.`;
}

const ORDER = {
  inverse: 'Rows are items, the most inverse first.',
  neither: 'Rows are items by their slope, the steepest at one end.',
};

/** How rows stand. */
export const orderWords = (way: 'fall' | 'rise' | null, unit: MetricUnit): string =>
  `${way === null ? ORDER.neither : ORDER.inverse} Slopes are in ${unit === 'share' ? 'points' : 'nats'} per tenfold parameters.`;
