import 'server-only';
import type { ProbeReport } from '@/lib/contract/request';
import { sizeNamed } from './family/shelf';
import { SIZES } from './family/sizes';
import { HEURISTIC_JUDGE, MODELS, PRACTICE_MODEL } from './models';

const [SMALLEST, LARGEST] = [SIZES[0]?.name, SIZES.at(-1)?.name];
const FAMILY = `A family of ${SIZES.length} n-gram models, “${SMALLEST}” to “${LARGEST}”, is there to be scored and nothing else: each is trained here, when it is first asked for, on items of the practice grammar.`;

const CAPABILITIES: ProbeReport['capabilities'] = [
  {
    name: 'models',
    ok: true,
    sentence: `Two models are built in: “${PRACTICE_MODEL}” writes and “${HEURISTIC_JUDGE}” ranks; neither follows instructions and neither knows anything. ${FAMILY}`,
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
      'It gives the exact probability of each label, and so do the models of the family. To questions that are not its own it gives both labels the same; what the family says of them means nothing.',
  },
  {
    name: 'json_schema',
    ok: true,
    sentence: 'A ranking always comes as valid JSON, because code writes it.',
  },
];

/** A model of the family can be scored, and that is all. */
const OF_THE_FAMILY: ProbeReport['capabilities'] = [
  { name: 'models', ok: true, sentence: FAMILY },
  {
    name: 'completions',
    ok: false,
    sentence: `It is there to be scored and writes nothing: choose “${PRACTICE_MODEL}” to write.`,
  },
  { name: 'chat', ok: false, sentence: 'It cannot chat.' },
  {
    name: 'echo',
    ok: true,
    sentence:
      'It gives the exact probability of each label. It has learned questions of the practice grammar; what it says of others means nothing.',
  },
];

/** What the practice model can do, in sentences. */
export function probePractice(model: string | null): ProbeReport {
  return { model, models: [...MODELS], capabilities: capabilitiesOf(model), at: Date.now(), ms: 0 };
}

function capabilitiesOf(model: string | null): ProbeReport['capabilities'] {
  if (model === null || MODELS.includes(model)) return CAPABILITIES;
  return sizeNamed(model) ? OF_THE_FAMILY : [unknown(model), ...CAPABILITIES.slice(1)];
}

const unknown = (model: string): ProbeReport['capabilities'][number] => ({
  name: 'models',
  ok: false,
  sentence: `There is no model “${model}” here: choose “${PRACTICE_MODEL}” to write, “${HEURISTIC_JUDGE}” to rank, and “${SMALLEST}” to “${LARGEST}” to score a dataset with.`,
});
