import type { ItemFormat } from '../../loom/item-format';
import { toContinuation } from '../continuation';
import { nearest } from '../quality/near/nearest';
import { featuresOf } from '../quality/text/features';
import { THRESHOLDS } from '../quality/thresholds';
import { readCandidate } from '../read-candidate';
import { promptItems } from './prompt-items';

export interface SampleMeasures {
  candidates: number;
  /** Share of the candidates that read as just items, 0 to 1; null without candidates or without an item format. */
  parseRate: number | null;
  /** Label → items with it. */
  balance: Record<string, number>;
  /** Share of the items that repeat another of the samples or of the prompt, word for word or nearly (see `nearDuplicateGate`); null without items. */
  duplicates: number | null;
}

/** What completions of a prompt look like as items. `completions` are raw, as the server gave them. */
export function measureSamples(
  prompt: string,
  completions: readonly string[],
  format: ItemFormat | null,
): SampleMeasures {
  const candidates = completions.length;
  if (!format) return { candidates, parseRate: null, balance: {}, duplicates: null };
  const readings = completions.map((raw) =>
    readCandidate(toContinuation(raw, { format, context: prompt }), prompt, format),
  );
  const whole = readings.filter(({ items, problems }) => items.length > 0 && problems.length === 0);
  const items = readings.flatMap((reading) => reading.items);
  const balance = Object.fromEntries(
    format.labels.map(({ text }, at) => [
      text.trim(),
      items.filter(({ labelIndex }) => labelIndex === at).length,
    ]),
  );
  const repeated = countRepeats(
    promptItems(prompt, format).map(({ question }) => question),
    items.map(({ question }) => question),
  );
  return {
    candidates,
    parseRate: candidates > 0 ? whole.length / candidates : null,
    balance,
    duplicates: items.length > 0 ? repeated / items.length : null,
  };
}

/** Questions that are much like one before them. */
function countRepeats(before: readonly string[], questions: readonly string[]): number {
  const known = before.map((question) => ({ features: featuresOf(question), of: question }));
  let repeats = 0;
  for (const question of questions) {
    const features = featuresOf(question);
    const found = nearest(features, known);
    if (found && found.similarity >= THRESHOLDS.nearSimilarity) repeats += 1;
    known.push({ features, of: question });
  }
  return repeats;
}
