import { excerpt } from '../describe-find';
import { nearest } from '../quality/near/nearest';
import { featuresOf } from '../quality/text/features';
import { THRESHOLDS } from '../quality/thresholds';
import type { Gate } from './gate-input';

/**
 * Warns of an item that shares at least 70 % of its words and word pairs (Jaccard index; see `THRESHOLDS.nearSimilarity`) with an
 * accepted one or with one of the prompt. One that asks exactly the same is left to the other gates.
 */
export const nearDuplicateGate: Gate = ({ reading, known = [] }) =>
  reading.items.flatMap(({ question, key }) => {
    if (known.some(({ features }) => features.key === key)) return [];
    const found = nearest(featuresOf(question), known);
    if (!found || found.similarity < THRESHOLDS.nearSimilarity) return [];
    const { name, question: other, nodeId } = found.known.of;
    const share = `${Math.round(found.similarity * 100)} %`;
    const reason = `Much like ${name}, ${excerpt(other)}: ${share} of their words and word pairs are the same.`;
    return [{ gate: 'near-duplicate', severity: 'warn', reason, nodeId }];
  });
