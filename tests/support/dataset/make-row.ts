import { contentHash } from '../../../lib/dataset/content-hash.ts';
import type { Row } from '../../../lib/dataset/row.ts';
import type { ItemFormat } from '../../../lib/loom/item-format.ts';

export const YES_NO: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: [
    { text: ' Yes', meaning: 'it is so' },
    { text: ' No', meaning: 'it is not so' },
  ],
  separator: '\n\n',
  labelSays: 'true-answer',
};

/** A kept row taken by a person from a step, as the dataset gives it; id and prompt follow from question and label. */
export function makeRow(index: number, over: Partial<Row> = {}, format: ItemFormat = YES_NO): Row {
  const labelIndex = over.labelIndex ?? index % Math.max(1, format.labels.length);
  const question = over.question ?? `Is ${index} a number that somebody wrote down?`;
  const label = over.label ?? format.labels[labelIndex]?.text ?? '';
  const nodeId = `node-${index}`;
  return {
    place: `${nodeId}:0-80`,
    index,
    id: contentHash(JSON.stringify([question, label])),
    question,
    label,
    labelIndex,
    prompt: `${format.prefix}${question}${format.answerPrefix}`,
    source: 0,
    spans: [{ nodeId, from: 0, to: 80 }],
    nodeId,
    stepId: `step-${index}`,
    model: 'base-7b',
    origin: 'model',
    choice: { id: `choice-${index}`, by: 'human', how: 'accept', suggestionVisible: true, reason: null },
    rankingId: `ranking-${index}`,
    score: 4.25,
    confidence: 1,
    judge: 'judge-70b',
    rejected: 4,
    edited: null,
    excluded: null,
    reviews: [],
    control: null,
    ...over,
  };
}
