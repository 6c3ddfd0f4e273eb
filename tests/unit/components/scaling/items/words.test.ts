import { describe, expect, it } from 'vitest';
import { classLines, mostTelling } from '@/components/scaling/items/class-lines';
import { itemPoints, shownOf, slopeSentences } from '@/components/scaling/items/item-series';
import { datasetHref, treeHref } from '@/components/scaling/items/links';
import { endOf } from '@/components/scaling/items/score-row';
import {
  logprobWords,
  mainMetric,
  probabilityWords,
  verdictWords,
} from '@/components/scaling/items/score-words';
import type { ScoredItem } from '@/lib/contract/scaling-report';
import type { ItemMetrics } from '@/lib/scaling/report/item-metrics';
import type { RunItem, RunModel } from '@/lib/scaling/run';

const item: RunItem = {
  runId: 'run-00001',
  index: 4,
  itemId: 'i',
  place: 'node:12',
  prompt: 'Question: Is it?\nAnswer:',
  otherPrompt: null,
  classes: [' Yes', ' No'],
  answer: 1,
  label: 0,
  cluster: 0,
};
const metrics: ItemMetrics = {
  correct: true,
  predicted: 1,
  labelGiven: false,
  tie: null,
  loss: [0.25, 0.25],
  totalLogprob: [-0.1, -0.1],
  logodds: null,
  sequenceLoss: null,
  censored: false,
};
const label = (text: string, logprob: number | null, atMost: number | null = null) => ({
  label: text,
  logprob,
  atMost,
  variants: [],
});
const scored = (part: Partial<ItemMetrics> = {}, model = 'model-0001'): ScoredItem => ({
  item,
  score: {
    runId: 'run-00001',
    model,
    index: 4,
    method: 'echo',
    labels: [label(' Yes', null, -7.5), label(' No', Math.log(0.5))],
    otherLabels: null,
    imported: null,
    error: null,
  },
  metrics: { ...metrics, ...part },
});

describe('a score in words', () => {
  it('says of a censored label the most it can be', () => {
    expect(logprobWords(label('', null, -7.5))).toBe('at most −7.50');
    expect(probabilityWords(label('', null, -7.6))).toBe('at most 0.1\u00A0%');
    expect(probabilityWords(label('', null, -9))).toBe('under 0.1\u00A0%');
    expect(logprobWords(label('', Math.log(0.5)))).toBe('−0.69');
    expect(logprobWords(label('', -1e-9))).toBe('0.00');
    expect(probabilityWords(label('', Math.log(0.5)))).toBe('50.0\u00A0%');
    expect(logprobWords(label('', null))).toBe('not known');
  });

  it('gives what a task is about, bounds where only those are known', () => {
    expect(mainMetric('classification', metrics)).toEqual({ name: 'loss', words: '0.250' });
    expect(mainMetric('classification', { ...metrics, loss: [1.5, null] }).words).toBe('at least 1.500');
    expect(mainMetric('logodds', { ...metrics, logodds: [-0.5, -0.5] })).toEqual({
      name: 'log-odds',
      words: '−0.500',
    });
    expect(mainMetric('sequence-prob', metrics).words).toBe('not known');
  });

  it('leaves open what bounds leave open', () => {
    expect(verdictWords('classification', metrics)).toBe('right');
    expect(verdictWords('classification', { ...metrics, correct: null, censored: true })).toBe('left open');
    expect(
      verdictWords('classification', { ...metrics, correct: null, tie: { right: 0.5, given: 0.5 } }),
    ).toBe('tied');
    expect(verdictWords('sequence-prob', metrics)).toBe('');
  });
});

describe('the classes of an item', () => {
  it('are marked: right, named by the label, predicted', () => {
    expect(
      classLines(scored(), 'prompt').map(({ isRight, isLabel, isPredicted }) => [
        isRight,
        isLabel,
        isPredicted,
      ]),
    ).toEqual([
      [false, true, false],
      [true, false, true],
    ]);
  });

  it('of a results file that names no items are the predicted one alone', () => {
    expect(classLines({ ...scored(), item: null }, 'prompt')).toMatchObject([
      { text: 'class 1', isRight: true, isPredicted: true, score: null },
    ]);
  });

  it('are cut to those that tell most, in their order', () => {
    const classes = ['a', 'b', 'c', 'd', 'e'];
    const lines = classLines(
      {
        ...scored({ predicted: 4 }),
        item: { ...item, classes, answer: 2, label: 3 },
      },
      'prompt',
    );
    expect(mostTelling(lines, 3).map(({ text }) => text)).toEqual(['c', 'd', 'e']);
    expect(mostTelling(lines, 5)).toEqual(lines);
  });
});

describe('an item against size', () => {
  const model = (key: string, parameters: number): RunModel => ({
    key,
    familyId: 'f',
    familyName: 'House',
    kind: 'base',
    colour: 0,
    name: key,
    serverId: null,
    parameters,
    method: 'echo',
    state: 'done',
    reason: null,
    findings: [],
    done: 1,
    failed: 0,
    censored: 0,
    cached: 0,
    tokensIn: 0,
    tokensOut: 0,
    ms: 0,
  });
  const models = [model('large-01', 1e9), model('small-01', 1e8), model('open-0001', 1e10)];

  it('goes by family and size, and says the slope of what is known exactly', () => {
    const points = itemPoints(
      { models, task: 'classification' },
      {
        scores: [
          scored({ loss: [Math.log(2), Math.log(2)] }, 'small-01'),
          scored({ loss: [0, 0] }, 'large-01'),
          scored({ loss: [null, 0.5], censored: true }, 'open-0001'),
        ],
      },
    );
    expect(points.map(({ model: { key } }) => key)).toEqual(['small-01', 'large-01', 'open-0001']);
    expect(points.map(({ range }) => range)).toEqual([
      [0.5, 0.5],
      [1, 1],
      [Math.exp(-0.5), 1],
    ]);
    expect(slopeSentences('classification', points)).toEqual([
      'House: +50.0 points per decade of size, over 2 of 3 models.',
    ]);
    expect(slopeSentences('classification', points.slice(0, 1))).toEqual([]);
    const tuned = points.map((point) => ({
      ...point,
      model: { ...point.model, kind: 'instruction-tuned' as const },
    }));
    expect(slopeSentences('classification', [...points, ...tuned])).toEqual([
      'House (base): +50.0 points per decade of size, over 2 of 3 models.',
      'House (instruction-tuned): +50.0 points per decade of size, over 2 of 3 models.',
    ]);
  });

  it('has the share of the right class turned round: the least loss is the greatest share', () => {
    expect(shownOf('classification', { ...metrics, loss: [Math.log(2), null] })).toEqual([0, 0.5]);
    expect(shownOf('classification', { ...metrics, loss: null })).toBeNull();
  });
});

describe('the ways out of an item', () => {
  it('lead to its place in the dataset, and to its node with the way back', () => {
    expect(datasetHref('d 1', 'node:12')).toBe('/datasets/d%201?item=node%3A12');
    expect(treeHref('d1', { item, node: { loomId: 'l1', nodeId: 'n1' } })).toBe(
      '/looms/l1?node=n1&dataset=d1&item=node%3A12&number=5',
    );
    expect(treeHref('d1', { item, node: null })).toBeNull();
  });
});

describe('the end of a prompt', () => {
  it('is the last block, where the question stands', () => {
    expect(endOf('Question: One?\nAnswer: Yes\n\nQuestion: Two?\nAnswer:')).toBe('Question: Two?\nAnswer:');
    const long = `${'word '.repeat(200)}end`;
    expect(endOf(long)).toMatch(/^…word .*end$/);
    expect(endOf(long).length).toBeLessThan(402);
  });
});
