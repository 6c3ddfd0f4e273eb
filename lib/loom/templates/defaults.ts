import type { ItemFormat, Label } from '../item-format';
import type { JudgeSettings, LoomSettings, Rubric, SamplerSettings, Speculation, Target } from '../settings';

const PRACTICE = { serverId: 'practice', model: 'practice' };

const sampler: SamplerSettings = {
  ...PRACTICE,
  mode: 'completions',
  temperature: 1,
  topP: 1,
  maxTokens: 120,
  n: 5,
  stop: [],
  seed: null,
};

/** One step ahead, and no further once so many tokens went into steps nobody reached. */
const AHEAD: Speculation = { on: true, depth: 1, tokens: 200_000 };

const judgeWith = (rubric: Rubric): JudgeSettings => ({
  enabled: true,
  serverId: PRACTICE.serverId,
  model: 'heuristic-judge',
  temperature: 0,
  maxTokens: 2000,
  rubric,
  method: 'plackett-luce',
  rotations: 3,
  window: 20,
  minConfidence: 0.7,
  blindShare: 0.1,
  overridesShown: 4,
});

/** A free loom: no items, nothing to count. */
export const freeSettings = (rubric: Rubric): LoomSettings => ({
  format: null,
  target: { items: null, balance: null },
  sampler,
  judge: judgeWith(rubric),
  autoPropose: true,
  speculation: AHEAD,
});

/** A loom of items in `format`: 200 of them, each label equally often, one item a completion. */
export const itemSettings = (format: ItemFormat, rubric: Rubric): LoomSettings => ({
  format,
  target: { items: 200, balance: evenly(format.labels) },
  sampler: { ...sampler, stop: [format.separator] },
  judge: judgeWith(rubric),
  autoPropose: true,
  speculation: AHEAD,
});

const evenly = (labels: Label[]): Target['balance'] =>
  Object.fromEntries(labels.map((label) => [label.text, 1 / labels.length]));
