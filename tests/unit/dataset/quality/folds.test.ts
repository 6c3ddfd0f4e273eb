import { expect, it } from 'vitest';
import { assembleSet } from '@/lib/dataset/quality/assemble-set';
import { createDistinctQuestions } from '@/lib/dataset/quality/distinct-questions';
import { createColumnStore } from '@/lib/dataset/quality/item-columns';
import { createSampleMemo } from '@/lib/dataset/quality/sample-memo';
import { item, randomItems, YES_NO } from './builders';

const assembled = (items: ReturnType<typeof randomItems>) => {
  const questions = createDistinctQuestions();
  const columns = createColumnStore();
  const entries = items.map((one) => ({ ...one, distinct: questions.take(one.question), length: 1 }));
  for (const entry of entries) columns.push(entry);
  const { bySlot, vocabulary } = questions;
  const kept = { repeated: [], bySlot, vocabulary, words: 0, wordPairs: 0 };
  return assembleSet(entries, columns.read(), YES_NO, kept, createSampleMemo());
};
const spread = (numbers: number[]) => Math.max(...numbers) - Math.min(...numbers);

it('deals each label evenly to ten folds that have nothing to do with the order', () => {
  const items = randomItems(1, 237);
  const { labelled } = assembled(items);
  expect(labelled.folds.flatMap((fold) => [...fold]).sort((a, b) => a - b)).toEqual([...items.keys()]);
  for (const label of [0, 1]) {
    const counts = labelled.folds.map((fold) => fold.filter((at) => labelled.labels[at] === label).length);
    expect(spread(counts), `label ${label}`).toBeLessThanOrEqual(1);
  }
  const foldOf = ({ labelled: { folds, entries } }: ReturnType<typeof assembled>) =>
    new Map(folds.flatMap((fold, number) => Array.from(fold, (at) => [entries[at]?.place, number] as const)));
  expect(foldOf(assembled(items.toReversed()))).toEqual(foldOf(assembled(items)));
});

it('keeps items that ask the same in one fold, and items without a label out', () => {
  const items = Array.from({ length: 120 }, (_, at) => item(at, `What is ${at % 30}?`, (at % 3) - 1));
  const { labelled } = assembled(items);
  expect(labelled.entries).toHaveLength(80);
  const folds = labelled.folds.flatMap((fold, number) =>
    Array.from(fold, (at) => ({ key: labelled.entries[at]?.distinct.key, number })),
  );
  for (const [key, list] of Map.groupBy(folds, ({ key }) => key))
    expect(new Set(list.map(({ number }) => number)).size, key).toBe(1);
});

it('samples the questions with the smallest hashes, each once', () => {
  const items = [
    ...randomItems(2, 200),
    ...randomItems(2, 200).map((one) => ({ ...one, place: `x${one.place}` })),
  ];
  const { sample, entries } = assembled(items);
  const hashes = [...new Set(entries.map(({ distinct }) => distinct.hash))].sort((a, b) => a - b);
  expect(sample.map(({ hash }) => hash)).toEqual(hashes.slice(0, 150));
});
