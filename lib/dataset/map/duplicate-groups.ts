import { foldText } from '../fold-text';

/** Rows whose questions are the same but for case, quotes, sentence punctuation and spaces; groups of two and more, largest first. */
export function duplicateGroups(rows: readonly { place: string; question: string }[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const { place, question } of rows) {
    const key = foldText(question);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .sort((one, other) => other.length - one.length);
}
