import type { ModelFamily } from '@/lib/scaling/models/family';
import type { ItemScore, RunItem, RunModel } from '@/lib/scaling/run';
import { seededRandom } from '@/lib/statistics/random';
import type { Scene } from './scenes';

const LABELS = [' Yes', ' No'];
const RUN = 'made-up';

export interface MadeUp {
  items: RunItem[];
  models: RunModel[];
  scores: ItemScore[];
}

/** Items, and scores that lean with size as the scene says; the same scene gives the same. */
export function madeUpScores(scene: Scene): MadeUp {
  const random = seededRandom(5);
  const gauss = () => random() + random() + random() - 1.5;
  const all = scene.families.flatMap((family, place) =>
    family.models.map((model, at) => ({ family, place, model, at })),
  );
  const items = Array.from({ length: scene.items }, (_, index) => madeUpItem(index, scene, random()));
  const nature = items.map(() => ({ hardness: gauss() * 1.6, pull: 1 + gauss() }));
  const scores: ItemScore[] = [];
  const models = all.map(({ family, place, model, at }, nth) => {
    const key = `${family.id}-${model.id}`;
    const method = scene.method(family, at);
    const until = Math.round(scene.items * scene.progress(nth, all.length));
    const size = Math.log10(model.parameters) - 9;
    const made = runModel(family, model, key);
    made.method = method;
    for (const item of items.slice(0, until)) {
      const { hardness, pull } = nature[item.index] as (typeof nature)[number];
      const logit = 0.5 + scene.trend(place) * size * pull - hardness + gauss() * 0.5;
      const failed = random() < 0.004;
      const missing = random() < scene.censored(method) ? Math.floor(random() * 2) : null;
      const mass = Math.log(Math.min(0.99, Math.max(0.02, 0.55 + 0.12 * size + gauss() * 0.1)));
      const right = mass - Math.log1p(Math.exp(-logit * 1.4));
      const wrong = mass - Math.log1p(Math.exp(logit * 1.4));
      const logprobs = item.answer === 0 ? [right, wrong] : [wrong, right];
      made[failed ? 'failed' : 'done']++;
      if (missing !== null && !failed) made.censored++;
      scores.push({
        runId: RUN,
        model: key,
        index: item.index,
        method,
        labels: failed
          ? []
          : logprobs.map((logprob, place) => ({
              label: LABELS[place] as string,
              logprob: place === missing ? null : logprob,
              atMost: place === missing ? Math.min(-3, logprob + 1.5) : null,
              variants: [],
            })),
        otherLabels: null,
        imported: null,
        error: failed ? 'The token “ Yes” straddles the end of the prompt.' : null,
      });
    }
    made.state = until === scene.items ? 'done' : until > 0 ? 'running' : 'waiting';
    return made;
  });
  return { items, models, scores };
}

const madeUpItem = (index: number, scene: Scene, draw: number): RunItem => ({
  runId: RUN,
  index,
  itemId: `item-${index}`,
  place: `node-${index}:0-20`,
  prompt: `Question: Is made-up claim ${index + 1} true?\nAnswer:`,
  otherPrompt: null,
  classes: LABELS,
  answer: draw < 0.5 ? 0 : 1,
  label: draw < 0.5 === (scene.labelSays === 'tempting-but-wrong') ? 1 : 0,
  cluster: index,
});

const runModel = (family: ModelFamily, model: ModelFamily['models'][number], key: string): RunModel => ({
  key,
  familyId: family.id,
  familyName: family.name,
  kind: family.kind,
  colour: family.colour,
  name: model.name,
  serverId: model.serverId,
  parameters: model.parameters,
  method: null,
  state: 'waiting',
  reason: null,
  findings: [],
  done: 0,
  failed: 0,
  censored: 0,
  cached: 0,
  tokensIn: 0,
  tokensOut: 0,
  ms: 0,
});

export const CLASSES = LABELS.length;
