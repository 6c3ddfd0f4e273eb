import { describe, expect, test } from 'vitest';
import { guessModel } from '@/lib/formats/results/guess-model';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { PRESETS } from '@/lib/scaling/models/presets';

const guess = (name: string, families: ModelFamily[] = []) => guessModel(name, families, PRESETS);

describe('the model a results file is named after', () => {
  test.each([
    ['opt-125m.csv', 'facebook/opt-125m'],
    ['results_gpt2-xl.csv', 'openai-community/gpt2-xl'],
    ['results_gpt2.csv', 'openai-community/gpt2'],
    ['gpt2_medium (1).CSV', 'openai-community/gpt2-medium'],
    ['facebook_opt-1.3b.csv', 'facebook/opt-1.3b'],
    ['pythia-1.4b-deduped.classification.csv', 'EleutherAI/pythia-1.4b-deduped'],
    ['classification.Qwen2.5-7B.csv', 'Qwen/Qwen2.5-7B'],
    ['Qwen2.5-7B-Instruct.csv', 'Qwen/Qwen2.5-7B-Instruct'],
  ])('%s is %s', (name, model) => {
    const family = PRESETS.find(({ models }) => models.some((one) => one.name === model));
    expect(guess(name)).toEqual({
      family: family?.name,
      kind: family?.kind,
      model,
      parameters: family?.models.find((one) => one.name === model)?.parameters,
    });
  });

  test('a person’s own family comes before a preset of the same name', () => {
    const own: ModelFamily = {
      id: 'mine',
      name: 'Mine',
      kind: 'base',
      colour: 9,
      models: [{ id: 'a', name: 'opt-125m', parameters: 1, serverId: null }],
    };
    expect(guess('opt-125m.csv', [own])).toMatchObject({ family: 'Mine', parameters: 1 });
  });

  test('without a known name, a size that stands alone in it', () => {
    const unknown = { family: null, kind: null };
    expect(guess('llama-7B-seed3.csv')).toEqual({ ...unknown, model: 'llama-7B-seed3', parameters: 7e9 });
    expect(guess('pythia-1.4b.csv')).toEqual({ ...unknown, model: 'pythia-1.4b', parameters: 1.4e9 });
  });

  test.each(['results.csv', 'opt-125.csv', 'llama-7b-300b-tokens.csv', 'a7bc.csv', '0b.csv', '', '.csv'])(
    '%j says nothing',
    (name) => {
      expect(guess(name)).toBeNull();
    },
  );
});
