import type { Gate } from './gate-input';

/** Items that a label may be ahead of its share: one, or this share of the dataset if that is more. */
const TOLERANCE = 0.05;

/** Warns when taking the label would put it further ahead of its wanted share than the tolerance. */
export const balanceGate: Gate = ({ accepted, target, reading }) => {
  const { balance } = target;
  if (!balance) return [];
  return reading.items.flatMap(({ label, labelIndex }) => {
    const wanted = labelIndex >= 0 && Object.hasOwn(balance, label) ? balance[label] : undefined;
    if (wanted === undefined) return [];
    const count = accepted.filter((item) => item.labelIndex === labelIndex).length + 1;
    const total = accepted.length + 1;
    if (count - wanted * total <= Math.max(1, TOLERANCE * total)) return [];
    const reason = `“${label.trim()}” would be ${count} of ${total} items (${percent(count / total)}); ${percent(wanted)} is wanted.`;
    return [{ gate: 'balance', severity: 'warn', reason }];
  });
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;
