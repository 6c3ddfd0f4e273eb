import type { LabelSays } from '@/lib/loom/item-format';
import type { ScoreMethod } from '@/lib/scaling/label-score';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { PRESETS } from '@/lib/scaling/models/presets';

/** What a made-up run is made of. */
export interface Scene {
  families: readonly ModelFamily[];
  items: number;
  labelSays: LabelSays;
  practice: boolean;
  state: 'running' | 'done' | 'waiting';
  /** Of the item’s scores so far, 0 to 1, by place of the model among all. */
  progress: (at: number, models: number) => number;
  method: (family: ModelFamily, at: number) => ScoreMethod;
  /** Share of items in which a label is missing. */
  censored: (method: ScoreMethod) => number;
  /** Whether there are leakage baselines. */
  baselines: boolean;
  /** How accuracy goes with a tenfold size, in logits, by place of the family. */
  trend: (family: number) => number;
}

const preset = (...ids: string[]): ModelFamily[] =>
  ids.flatMap((id) => PRESETS.filter((family) => family.id === id));
const three = preset('pythia', 'qwen2.5', 'qwen2.5-instruct');

const PRACTICE: ModelFamily = {
  id: 'practice-ngrams',
  name: 'Practice n-grams',
  kind: 'base',
  colour: 2,
  models: [900, 4_200, 21_000, 96_000, 410_000].map((parameters, at) => ({
    id: `ngram-${at + 1}`,
    name: `practice-${at + 1}-gram`,
    parameters,
    serverId: 'practice',
  })),
};

const usual: Scene = {
  families: three,
  items: 300,
  labelSays: 'tempting-but-wrong',
  practice: false,
  state: 'done',
  progress: () => 1,
  method: (family, at) => {
    if (family.kind === 'instruction-tuned') return at < 2 ? 'sampled' : 'next-token';
    return 'echo';
  },
  censored: (method) => (method === 'next-token' ? 0.06 : 0),
  baselines: true,
  trend: (family) => [-0.55, 0.4, 0.05][family % 3] ?? 0,
};

export const SCENES: Record<string, Scene> = {
  usual,
  practice: { ...usual, families: [PRACTICE], practice: true, method: () => 'echo' },
  running: {
    ...usual,
    state: 'running',
    progress: (at, models) => Math.min(1, Math.max(0, (models * 0.6 - at) / 3)),
  },
  empty: { ...usual, state: 'waiting', progress: () => 0 },
  'one-size': {
    ...usual,
    families: three.map((family) => ({
      ...family,
      models: family.models.slice(3, 4).map((model) => ({ ...model, parameters: 7e9 })),
    })),
  },
  censored: { ...usual, method: () => 'next-token', censored: () => 1 },
  imported: { ...usual, method: () => 'imported' },
  two: { ...usual, families: three.slice(0, 2) },
  many: { ...usual, families: PRESETS },
  tall: { ...usual, families: three.slice(0, 1), items: 10_000 },
  huge: { ...usual, families: PRESETS, items: 10_000 },
};
