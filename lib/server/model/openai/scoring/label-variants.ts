import 'server-only';
import { logSumExp } from './mass';

/**
 * Each label's log probability from the likeliest next tokens: tokens that differ from it only by white space around
 * it (and by case, where no two labels do) count for it together. Labels that no token spells are missing.
 */
export const labelLogprobs = (
  labels: readonly string[],
  top: readonly (readonly [token: string, logprob: number])[],
): Record<string, number> => {
  const exact = (text: string): string => text.trim();
  const folded = (text: string): string => text.trim().toLowerCase();
  const same = new Set(labels.map(folded)).size === new Set(labels.map(exact)).size ? folded : exact;
  const found: Record<string, number> = {};
  for (const label of labels) {
    const own = top.filter(([token]) => same(token) === same(label)).map(([, logprob]) => logprob);
    if (own.length > 0) found[label] = Math.min(0, logSumExp(own));
  }
  return found;
};
