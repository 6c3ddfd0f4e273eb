import type { Gate } from './gate-input';

/** Fewer accepted questions than this say nothing of what is usual. */
const ENOUGH = 5;
const LONG = 2.5;
const SHORT = 0.4;
/** Characters that a question must differ by, so that short questions are not flagged for a word. */
const SLACK = 24;

/** Warns of questions far longer or shorter than the median of the accepted ones (with the prompt's). */
export const lengthGate: Gate = ({ accepted, promptItems, reading }) => {
  const known = [...promptItems, ...accepted].map((item) => item.question.length);
  if (known.length < ENOUGH) return [];
  const usual = median(known);
  return reading.items.flatMap(({ question: { length } }) => {
    if (Math.abs(length - usual) < SLACK || (length <= LONG * usual && length >= SHORT * usual)) return [];
    const word = length > usual ? 'long' : 'short';
    const reason = `Unusually ${word}: ${length} characters, the accepted questions have ${Math.round(usual)} in the median.`;
    return [{ gate: 'length', severity: 'warn', reason }];
  });
};

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
