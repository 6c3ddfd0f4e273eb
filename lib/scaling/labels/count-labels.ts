import type { LabelScore } from '../label-score';

/** One draw: what was written up to the end of its line, and whether that was all the model had to say there. */
export interface Draw {
  text: string;
  whole: boolean;
}

const CONFIDENCE = 0.95;

/**
 * How often each label was drawn, ln(k/n). A draw is a label where it says nothing else, but for white space around it and a period
 * after it; all others count among the n. A label that was never drawn has with 95 % confidence a probability of at most 1 − 0.05^(1/n): the exact
 * form of the rule of three (Hanley & Lippman-Hand 1983, If nothing goes wrong, is everything all right?).
 */
export const countLabels = (labels: readonly string[], draws: readonly Draw[]): LabelScore[] => {
  const n = draws.length;
  const forms = labels.map(() => new Map<string, number>());
  for (const draw of draws) {
    const own = forms[matching(labels, draw)];
    if (own) own.set(draw.text, (own.get(draw.text) ?? 0) + 1);
  }
  const atMost = n === 0 ? 0 : Math.log(1 - (1 - CONFIDENCE) ** (1 / n));
  return labels.map((label, at) => {
    const drawn = [...(forms[at] ?? [])].sort(([, a], [, b]) => b - a);
    const k = drawn.reduce((sum, [, count]) => sum + count, 0);
    if (k === 0) return { label, logprob: null, atMost, variants: [] };
    const variants = drawn.map(([text, count]) => ({ text, logprob: Math.log(count / n) }));
    return { label, logprob: Math.log(k / n), atMost: null, variants };
  });
};

/** Place of the label that a draw is; −1 where it is none. */
const matching = (labels: readonly string[], { text, whole }: Draw): number => {
  if (!whole) return -1;
  const said = text.trim();
  const at = labels.findIndex((label) => label.trim() === said);
  return at >= 0 || !said.endsWith('.')
    ? at
    : labels.findIndex((label) => label.trim() === said.slice(0, -1));
};
