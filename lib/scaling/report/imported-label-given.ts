import type { LabelSays } from '../../loom/item-format';
import type { ItemScore, RunItem } from '../run';

/**
 * Whether a row of a results file gave what its item’s label names. The row’s own `correct` decides where it can: the label is the right class
 * unless it names the tempting wrong answer, and of two classes the wrong one is the other. Null where that cannot be told.
 */
export function importedLabelGiven(
  { correct, predicted }: Pick<NonNullable<ItemScore['imported']>, 'correct' | 'predicted'>,
  item: (Pick<RunItem, 'answer' | 'label'> & { classes: { readonly length: number } }) | null,
  told: { labelSays: LabelSays | null; classes: number },
): boolean | null {
  if (!item && told.labelSays === null) return null;
  const isAnswer = item ? item.label === item.answer : told.labelSays !== 'tempting-but-wrong';
  if (isAnswer) return correct;
  if (correct === true) return false;
  if (correct === false && (item ? item.classes.length : told.classes) === 2) return true;
  return item && predicted !== null ? predicted === item.label : null;
}
