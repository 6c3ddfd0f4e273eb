import type { Row } from '@/lib/dataset/row';

let made = 0;

/** A row with the given parts. */
export const row = (parts: Partial<Row> = {}): Row => {
  const index = made++;
  return {
    place: `p${index}`,
    index,
    id: `id${index}`,
    question: 'Is tea warm?',
    label: ' Yes',
    labelIndex: 0,
    prompt: 'Question: Is tea warm?\nAnswer:',
    source: 0,
    spans: [],
    nodeId: 'n',
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
    ...parts,
  };
};

export const excluded = { actId: 'a', by: { kind: 'human' as const, name: 'Ada' }, at: 0, reason: 'unclear' };
