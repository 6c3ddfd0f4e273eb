import type { ModelFamily, ModelKind } from './family';

const M = 1e6;
const B = 1e9;

const family = (
  id: string,
  name: string,
  kind: ModelKind,
  colour: number,
  models: readonly (readonly [name: string, parameters: number])[],
): ModelFamily => ({
  id,
  name,
  kind,
  colour,
  models: models.map(([model, parameters]) => ({
    id: model.split('/').at(-1)?.toLowerCase() ?? model,
    name: model,
    parameters,
    serverId: null,
  })),
});

/** Well-known open families by the names of their model cards; parameter counts are those of the papers and cards. */
export const PRESETS: readonly ModelFamily[] = [
  family('pythia', 'Pythia (deduped)', 'base', 0, [
    ['EleutherAI/pythia-70m-deduped', 70 * M],
    ['EleutherAI/pythia-160m-deduped', 160 * M],
    ['EleutherAI/pythia-410m-deduped', 410 * M],
    ['EleutherAI/pythia-1b-deduped', 1 * B],
    ['EleutherAI/pythia-1.4b-deduped', 1.4 * B],
    ['EleutherAI/pythia-2.8b-deduped', 2.8 * B],
    ['EleutherAI/pythia-6.9b-deduped', 6.9 * B],
    ['EleutherAI/pythia-12b-deduped', 12 * B],
  ]),
  family('gpt2', 'GPT-2', 'base', 1, [
    ['openai-community/gpt2', 124 * M],
    ['openai-community/gpt2-medium', 355 * M],
    ['openai-community/gpt2-large', 774 * M],
    ['openai-community/gpt2-xl', 1.558 * B],
  ]),
  family('opt', 'OPT', 'base', 2, [
    ['facebook/opt-125m', 125 * M],
    ['facebook/opt-350m', 350 * M],
    ['facebook/opt-1.3b', 1.3 * B],
    ['facebook/opt-2.7b', 2.7 * B],
    ['facebook/opt-6.7b', 6.7 * B],
    ['facebook/opt-13b', 13 * B],
    ['facebook/opt-30b', 30 * B],
    ['facebook/opt-66b', 66 * B],
  ]),
  family('qwen2.5', 'Qwen2.5', 'base', 3, [
    ['Qwen/Qwen2.5-0.5B', 0.49 * B],
    ['Qwen/Qwen2.5-1.5B', 1.54 * B],
    ['Qwen/Qwen2.5-3B', 3.09 * B],
    ['Qwen/Qwen2.5-7B', 7.61 * B],
    ['Qwen/Qwen2.5-14B', 14.7 * B],
    ['Qwen/Qwen2.5-32B', 32.5 * B],
    ['Qwen/Qwen2.5-72B', 72.7 * B],
  ]),
  family('qwen2.5-instruct', 'Qwen2.5 Instruct', 'instruction-tuned', 4, [
    ['Qwen/Qwen2.5-0.5B-Instruct', 0.49 * B],
    ['Qwen/Qwen2.5-1.5B-Instruct', 1.54 * B],
    ['Qwen/Qwen2.5-3B-Instruct', 3.09 * B],
    ['Qwen/Qwen2.5-7B-Instruct', 7.61 * B],
    ['Qwen/Qwen2.5-14B-Instruct', 14.7 * B],
    ['Qwen/Qwen2.5-32B-Instruct', 32.5 * B],
    ['Qwen/Qwen2.5-72B-Instruct', 72.7 * B],
  ]),
  family('gemma-2', 'Gemma 2', 'base', 5, [
    ['google/gemma-2-2b', 2.61 * B],
    ['google/gemma-2-9b', 9.24 * B],
    ['google/gemma-2-27b', 27.2 * B],
  ]),
  family('smollm2', 'SmolLM2', 'base', 6, [
    ['HuggingFaceTB/SmolLM2-135M', 135 * M],
    ['HuggingFaceTB/SmolLM2-360M', 362 * M],
    ['HuggingFaceTB/SmolLM2-1.7B', 1.71 * B],
  ]),
];
