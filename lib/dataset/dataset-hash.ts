import type { LabelSays } from '../loom/item-format';
import { contentHash } from './content-hash';
import { headOf } from './dataset-hasher';

/**
 * The name of a dataset's content: of its items in order, the labels there are, and what the label says. The same items in
 * another order, or said to mean something else, are another dataset.
 */
export const datasetHash = (
  itemIds: Iterable<string>,
  format: { labels: readonly { text: string }[]; labelSays: LabelSays },
): string => contentHash(headOf(format) + [...itemIds].join('\n'));
