import type { DatasetFacts } from '../dataset-facts';
import { LABEL_SAYS } from '../label-says';

/** Everything about a dataset but its rows. Times are milliseconds since 1970 (UTC). */
export function manifestHead(facts: DatasetFacts): Record<string, unknown> {
  const { format } = facts;
  const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0);
  return {
    espalier: facts.version,
    title: facts.title,
    dataset_hash: facts.hash,
    made_at: facts.madeAt,
    label_says: format.labelSays,
    label_meaning: LABEL_SAYS[format.labelSays],
    labels: facts.labels,
    format: {
      prefix: format.prefix,
      answer_prefix: format.answerPrefix,
      separator: format.separator,
    },
    counts: {
      rows: facts.rows,
      found: facts.found,
      dropped: total(facts.drops),
      excluded: total(facts.excluded),
      edited: facts.edited,
      pairs: facts.pairs,
    },
    drops: facts.drops,
    excluded: facts.excluded,
    models: facts.models,
    judges: facts.judges,
    agreement: facts.agreement,
  };
}
