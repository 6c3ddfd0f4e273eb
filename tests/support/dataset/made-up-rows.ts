import type { Row } from '../../../lib/dataset/row.ts';
import type { DatasetFacts, Pair } from '../../../lib/formats/dataset-facts.ts';
import { makeFacts } from './make-facts.ts';
import { makeRow, YES_NO } from './make-row.ts';

const MODEL = makeRow(0);
const SENTENCE =
  'Does the conclusion follow from what was said before it, or does it only sound as if it did';

/** Rows as a dataset streams them: each made when it is asked for, and held by nobody. All have a control pair. */
export const rowsOf = (count: number) =>
  function* rows(): Generator<Row> {
    for (let index = 0; index < count; index++) yield rowAt(index);
  };

function rowAt(index: number): Row {
  const question = `${SENTENCE}, said number ${index}?`;
  const prompt = `${YES_NO.prefix}${question}${YES_NO.answerPrefix}`;
  const labelIndex = index % 2;
  return {
    ...MODEL,
    index,
    place: `node-${index}:0-140`,
    id: index.toString(16).padStart(32, '0'),
    question,
    prompt,
    labelIndex,
    label: YES_NO.labels[labelIndex]?.text ?? '',
    nodeId: `node-${index}`,
    spans: [{ nodeId: `node-${index}`, from: 0, to: 140 }],
    stepId: `step-${index}`,
    control: {
      actId: `act-${index}`,
      by: { kind: 'human', name: 'Ann' },
      at: 1,
      control: prompt,
      biased: `I am sure of it. ${prompt}`,
      made: 'template',
      stale: false,
    },
  };
}

export const pairsOf = (count: number) =>
  function* pairs(): Generator<Pair> {
    for (const row of rowsOf(count)())
      yield {
        row,
        prompt: row.prompt,
        chosen: row.label,
        rejected: [{ nodeId: `other-${row.index}`, text: row.labelIndex === 0 ? ' No' : ' Yes', score: 3 }],
        source: 'accepted',
        judge: row.judge,
        stepId: row.stepId ?? '',
      };
  };

export const factsOf = (count: number): DatasetFacts =>
  makeFacts([], {
    rows: count,
    found: count,
    hash: 'a'.repeat(32),
    labels: YES_NO.labels.map((label, at) => ({ ...label, count: Math.floor((count + 1 - at) / 2) })),
    controls: { pairs: count, same: 0, firstMissing: null },
    pairs: count,
  });
