import { scan } from '../../../dataset/scan';
import type { ItemFormat } from '../../../loom/item-format';
import type { Reading } from '../../tree-file';
import { questionOf } from './question-of';

/** UTF-16 code units that are read in one go, unless two items are more. */
const WINDOW = 65_536;

/** An item as it is to be found again. */
export interface Written {
  prompt: string;
  labelIndex: number;
}

/**
 * Reads items as a path of the loom will be read, and tells the place of the first that does not come back as it was
 * written; -1 where all do. The path is read in windows that share an item: what an item reads as depends on no more
 * than where it begins and what follows up to the next one.
 */
export function* firstMisfit(
  count: number,
  itemAt: (place: number) => Written,
  format: ItemFormat,
): Reading<number> {
  for (let from = 0; from < count; ) {
    const items: Written[] = [];
    let text = '';
    do {
      const item = itemAt(from + items.length);
      items.push(item);
      text += item.prompt + (format.labels[item.labelIndex]?.text ?? '') + format.separator;
    } while (from + items.length < count && (items.length < 2 || text.length < WINDOW));
    const misfit = misfitIn(text.replaceAll('\r\n', '\n'), items, format);
    if (misfit >= 0) return from + misfit;
    if (from + items.length >= count) break;
    from += items.length - 1;
    yield from / count;
  }
  return -1;
}

function misfitIn(text: string, items: readonly Written[], format: ItemFormat): number {
  const finds = scan(text, format);
  const misfit = items.findIndex(({ prompt, labelIndex }, place) => {
    const find = finds[place];
    return !(
      find?.kind === 'item' &&
      find.labelIndex === labelIndex &&
      find.promptEnd - find.from === prompt.length &&
      text.startsWith(prompt, find.from) &&
      find.question === questionOf(prompt, format)
    );
  });
  return misfit < 0 && finds.length > items.length ? items.length - 1 : misfit;
}
