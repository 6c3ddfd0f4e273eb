import 'server-only';
import { labelList } from '@/lib/dataset/describe-find';
import type { ItemFormat, LabelSays } from '@/lib/loom/item-format';
import type { Loom } from '@/lib/loom/loom';

const SAYS: Record<LabelSays, string> = {
  'true-answer': 'the true answer',
  'tempting-but-wrong': 'the tempting but wrong answer',
  'behaviour-matching': 'the answer that matches the behaviour',
  other: 'something else',
};

/**
 * Why a loom gives no rows to a dataset, in words for its owner; null when it does. `first` is the loom that gives the
 * dataset its item format. A loom's own dataset outlives its archiving.
 */
export function sourceProblem(loom: Loom | null, first: Loom | null, datasetId: string): string | null {
  if (loom?.archivedAt != null && loom.id !== datasetId)
    return 'The loom is archived. Take it out of the archive, or take it out of the dataset.';
  const format = loom?.settings.format;
  if (!format) return 'The loom has no item format, so there are no items on its paths.';
  const wanted = first?.settings.format;
  if (!first || !wanted || loom === first) return null;
  if (!sameLabels(format, wanted))
    return `Its labels are ${labelsOf(format)}; those of “${first.title}”, which come first, are ${labelsOf(wanted)}.`;
  if (format.labelSays !== wanted.labelSays)
    return `Its labels say ${SAYS[format.labelSays]}; those of “${first.title}”, which come first, say ${SAYS[wanted.labelSays]}.`;
  return null;
}

const sameLabels = (a: ItemFormat, b: ItemFormat): boolean =>
  a.labels.length === b.labels.length && a.labels.every(({ text }, i) => text === b.labels[i]?.text);

const labelsOf = (format: ItemFormat): string => (format.labels.length > 0 ? labelList(format) : 'free text');
