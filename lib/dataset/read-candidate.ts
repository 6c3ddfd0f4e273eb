import type { ItemFormat } from '../loom/item-format';
import { contextEnd } from './context-end';
import { describeFind, excerpt } from './describe-find';
import { foldText } from './fold-text';
import type { Item } from './item';
import { scan } from './scan';

export type CandidateItem = Pick<Item, 'question' | 'label' | 'labelIndex' | 'key'>;

export interface CandidateReading {
  /** Items that end in the candidate, in order. */
  items: CandidateItem[];
  /** What else stands in it, as sentences. */
  problems: string[];
}

/** What taking a candidate would add to the dataset. The context may end inside an item that the candidate finishes. */
export function readCandidate(text: string, context: string, format: ItemFormat): CandidateReading {
  const { tail } = contextEnd(context, format);
  const whole = tail + text.replaceAll('\r\n', '\n');
  const reading: CandidateReading = { items: [], problems: [] };
  for (const find of scan(whole, format)) {
    if (find.to <= tail.length) continue;
    if (find.kind === 'item') {
      const { question, label, labelIndex } = find;
      reading.items.push({ question, label, labelIndex, key: foldText(question) });
    } else if (find.kind === 'outside') {
      reading.problems.push(`${excerpt(whole.slice(find.from, find.to))} belongs to no item.`);
    } else reading.problems.push(describeFind(find, whole, format));
  }
  return reading;
}
