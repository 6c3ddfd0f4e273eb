import type { ComponentProps } from 'react';
import type { DatasetScreen } from '@/components/dataset-screen';
import type { DatasetView } from '@/lib/contract/dataset';
import { applyActs } from '@/lib/dataset/apply-acts';
import type { ItemAct } from '@/lib/dataset/item-act';
import type { Row } from '@/lib/dataset/row';
import type { ItemFormat } from '@/lib/loom/item-format';

const LABELS = [
  { text: ' Yes', meaning: 'it is so' },
  { text: ' No', meaning: 'it is not so' },
];
export type MadeUpDeps = NonNullable<ComponentProps<typeof DatasetScreen>['deps']>;

const FORMAT: ItemFormat = {
  prefix: 'Question: ',
  answerPrefix: '\nAnswer:',
  labels: LABELS,
  separator: '\n\n',
  labelSays: 'true-answer',
};
const SUBJECTS = [
  'a kettle',
  'the moon',
  'a bicycle',
  'an old clock',
  'sea water',
  'a loaf of bread',
  'a library',
];
const CLAIMS = [
  'weigh more when it is cold than it does in the middle of a warm afternoon',
  'last longer for people who take good care of it from the very first day',
  'look the same to a visitor who came from the other side of the world',
];
const MODELS = ['practice', 'llama-3.1-8b', 'gpt-4.1-mini'];
const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function madeUpRow(index: number): Row {
  const question = `Number ${index} of a long list: does ${pick(SUBJECTS, index)} ${pick(CLAIMS, index * 7)}?`;
  const nodeId = `node-${String(index).padStart(6, '0')}`;
  const labelIndex = (index * 7) % 5 < 2 ? 0 : 1;
  return {
    place: `${nodeId}:0-${question.length}`,
    index,
    id: `item-${index}`,
    question,
    label: pick(LABELS, labelIndex).text,
    labelIndex,
    prompt: `Question: ${question}\nAnswer:`,
    source: 0,
    spans: [{ nodeId, from: 0, to: question.length }],
    nodeId,
    stepId: `step-${index}`,
    model: pick(MODELS, index),
    origin: 'model',
    choice: {
      id: `choice-${index}`,
      by: index % 3 === 0 ? 'autopilot' : 'human',
      how: index % 11 === 0 ? 'override' : 'accept',
      suggestionVisible: true,
      reason: null,
    },
    rankingId: `ranking-${index}`,
    score: 1 + ((index * 37) % 400) / 100,
    confidence: ((index * 13) % 100) / 100,
    judge: 'gpt-4.1-mini',
    rejected: 4,
    edited: null,
    excluded: null,
    reviews: [],
    control: null,
  };
}

export const madeUpView = (rows: number): DatasetView => ({
  dataset: {
    id: 'made-up-dataset',
    title: 'Made up',
    sources: [{ loomId: 'made-up-loom', nodeId: null }],
    createdAt: 0,
    touchedAt: 0,
  },
  own: true,
  version: 'v1',
  sources: [{ loomId: 'made-up-loom', nodeId: null, title: 'Made up', rows, problem: null }],
  format: FORMAT,
  total: rows,
  kept: rows,
  excluded: 0,
  edited: 0,
  found: rows,
  fromPrompt: 12,
  dropped: 0,
  drops: [],
  hash: '0123456789abcdef0123456789abcdef',
  labels: LABELS.map(({ text }, at) => ({
    text,
    count: Math.round(rows * (at === 0 ? 0.4 : 0.6)),
    wanted: 0.5,
  })),
  targetItems: null,
  offers: [],
});

/** A dataset that lives in the page: its server does as it is told and nobody else changes it. */
export function madeUpDeps(count: number): MadeUpDeps {
  const made = Array.from({ length: count }, (_, index) => madeUpRow(index));
  const at = new Map(made.map(({ place }, index) => [place, index]));
  const rows = [...made];
  let acts: ItemAct[] = [];
  const view = () => ({ ...madeUpView(count), version: `v${acts.length}` });
  const redo = (places: Iterable<string>, next: ItemAct[]) => {
    const before = `v${acts.length}`;
    acts = next;
    const over = Map.groupBy(acts, ({ place }) => place);
    const changed = [...new Set(places)].flatMap((place) => {
      const index = at.get(place) ?? -1;
      const row = made[index];
      if (!row) return [];
      rows[index] = applyActs(row, over.get(place) ?? [], FORMAT);
      return [rows[index]];
    });
    return { before, view: view(), rows: changed };
  };
  return {
    api: {
      view: async () => view(),
      rows: async (from, size) => ({
        version: `v${acts.length}`,
        total: count,
        rows: rows.slice(from, from + size),
      }),
      act: async (asked) => {
        const fresh = asked.acts.map((act, place) => ({
          ...act,
          datasetId: 'made-up-dataset',
          seq: acts.length + place,
          createdAt: Date.now(),
          undoneAt: null,
        }));
        return redo(
          fresh.map(({ place }) => place),
          [...acts, ...fresh],
        );
      },
      undo: async (actIds) => {
        const undone = new Set(actIds);
        return redo(
          acts.filter(({ id }) => undone.has(id)).map(({ place }) => place),
          acts.map((act) => (undone.has(act.id) ? { ...act, undoneAt: Date.now() } : act)),
        );
      },
      trace: async () => {
        throw new Error('A made-up item comes from nowhere.');
      },
      patch: async () => {},
    },
    newId: () => crypto.randomUUID(),
    now: Date.now,
    watch: () => () => {},
    memory: { read: () => null, write: () => {} },
  };
}
