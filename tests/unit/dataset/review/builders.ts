import { contentHash } from '@/lib/dataset/content-hash';
import type { Row, RowReview } from '@/lib/dataset/row';

export const LABELS = [{ text: ' Yes' }, { text: ' No' }];

export const rowOf = (index: number, patch: Partial<Row> = {}): Row => {
  const question = patch.question ?? `Is ${index} a number?`;
  const label = patch.label ?? (LABELS[index % 2]?.text as string);
  return {
    place: `node-${String(index).padStart(4, '0')}:0-40`,
    index,
    id: contentHash(JSON.stringify([question, label])),
    question,
    label,
    labelIndex: LABELS.findIndex(({ text }) => text === label),
    prompt: `Question: ${question}\nAnswer:`,
    source: 0,
    spans: [{ nodeId: `node-${String(index).padStart(4, '0')}`, from: 0, to: 40 }],
    nodeId: `node-${String(index).padStart(4, '0')}`,
    stepId: null,
    model: null,
    origin: 'model',
    choice: null,
    rankingId: null,
    score: null,
    confidence: null,
    judge: null,
    rejected: 0,
    edited: null,
    excluded: null,
    reviews: [],
    control: null,
    ...patch,
  };
};

export const reviewOf = (name: string, patch: Partial<RowReview> = {}): RowReview => ({
  actId: `act-${name}-0001`,
  by: { kind: 'human', name },
  at: 1,
  verdict: 'agree',
  answer: null,
  blind: false,
  note: null,
  stale: false,
  ...patch,
});
