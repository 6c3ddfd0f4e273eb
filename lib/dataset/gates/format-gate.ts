import { excerpt } from '../describe-find';
import type { Gate } from './gate-input';

/** Blocks a candidate that holds no item, and tells of anything beside the one item it should hold. */
export const formatGate: Gate = ({ text, format, reading: { items, problems } }) => {
  if (items.length === 0) {
    const missing = text.trim()
      ? `No item: it does not begin with ${excerpt(format.prefix)}.`
      : 'It is empty.';
    return [{ gate: 'format', severity: 'block', reason: problems[0] ?? missing }];
  }
  const reasons = items.length > 1 ? [`Holds ${items.length} items instead of one.`, ...problems] : problems;
  return reasons.map((reason) => ({ gate: 'format', severity: 'warn', reason }));
};
