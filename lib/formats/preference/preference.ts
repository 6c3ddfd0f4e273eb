import type { DatasetFacts, DatasetWriter, Pair, PairSource } from '../dataset-facts';
import { FormatError } from '../format-error';
import { jsonLine } from '../json-line';

/**
 * Preference pairs for DPO: at each step what was taken against each candidate that was left. A candidate of the same
 * words as the taken one is no alternative and makes no pair. Texts are those of the tree: where an edit stands over an item,
 * `item_id` names what was taken, and `edited` says so.
 */
export const preference: DatasetWriter = {
  extension: '.preference.jsonl',
  mediaType: 'application/jsonl',
  problem,
  files: ({ pairs, facts, stem }) => [{ name: `${stem}.preference.jsonl`, chunks: writePairs(pairs, facts) }],
};

function problem({ pairs }: DatasetFacts): string | null {
  return pairs > 0 ? null : 'No step that ends in an item left a candidate behind, so there are no pairs.';
}

async function* writePairs(pairs: PairSource, facts: DatasetFacts): AsyncGenerator<string> {
  const none = problem(facts);
  if (none) throw new FormatError(none);
  for await (const pair of pairs()) {
    const lines = pairLines(pair, facts);
    if (lines) yield lines;
  }
}

const pairLines = (
  { row, prompt, chosen, rejected, source, judge, stepId }: Pair,
  { hash, format }: DatasetFacts,
): string =>
  rejected
    .filter(({ text }) => text !== chosen)
    .map(({ nodeId, text, score }) =>
      jsonLine({
        prompt,
        chosen,
        rejected: text,
        metadata: {
          source,
          judge,
          step: stepId,
          item_id: row.edited?.itemId ?? row.id,
          edited: row.edited !== null,
          dataset_hash: hash,
          label_says: format.labelSays,
          chosen_node: row.nodeId,
          rejected_node: nodeId,
          chosen_score: row.score,
          rejected_score: score,
        },
      }),
    )
    .join('');
