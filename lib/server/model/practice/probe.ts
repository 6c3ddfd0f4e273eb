import 'server-only';
import type { ProbeReport } from '@/lib/contract/request';
import { HEURISTIC_JUDGE, MODELS, PRACTICE_MODEL } from './models';

const CAPABILITIES: ProbeReport['capabilities'] = [
  {
    name: 'models',
    ok: true,
    sentence: `Two models are built in: “${PRACTICE_MODEL}” writes and “${HEURISTIC_JUDGE}” ranks; neither follows instructions and neither knows anything.`,
  },
  {
    name: 'completions',
    ok: true,
    sentence:
      'It continues any text from a word grammar with a small n-gram model mixed in; only items in the form of a template’s own come out well formed, and controls of items, which it makes by leaving words out.',
  },
  {
    name: 'chat',
    ok: false,
    sentence:
      'It cannot chat: the only thing it answers is a judge’s prompt, which it ranks by measured length, form, overlap and label balance.',
  },
  { name: 'n', ok: true, sentence: 'It draws several completions side by side from one request.' },
  {
    name: 'logprobs',
    ok: true,
    sentence: 'Every token comes with its exact log probability, before temperature and top_p.',
  },
  {
    name: 'echo',
    ok: true,
    sentence:
      'It gives the exact probability of each label; to questions that are not its own it gives both labels the same.',
  },
  {
    name: 'json_schema',
    ok: true,
    sentence: 'A ranking always comes as valid JSON, because code writes it.',
  },
];

/** What the practice model can do, in sentences. */
export function probePractice(model: string | null): ProbeReport {
  const capabilities =
    model === null || MODELS.includes(model) ? CAPABILITIES : [unknown(model), ...CAPABILITIES.slice(1)];
  return { model, models: [...MODELS], capabilities, at: Date.now(), ms: 0 };
}

const unknown = (model: string): ProbeReport['capabilities'][number] => ({
  name: 'models',
  ok: false,
  sentence: `There is no model “${model}” here: choose “${PRACTICE_MODEL}” to write and “${HEURISTIC_JUDGE}” to rank.`,
});
