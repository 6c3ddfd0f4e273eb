import 'server-only';
import type { LabelScore } from '@/lib/scaling/label-score';
import type { ItemRequest, ItemScored, ScoringMethod } from '../../../ports/model';
import { tokenize } from '../grammar/tokenize';
import { echoLabels } from './methods/echo';
import { nextTokenLabels } from './methods/next-token';
import { sampledLabels } from './methods/sampled';
import type { Scorable } from './scorable';

type Asked = Pick<ItemRequest, 'prompt' | 'classes' | 'samples'>;
interface Labelled {
  labels: LabelScore[];
  drawn: number;
}

const METHODS: Record<ScoringMethod, (model: Scorable, asked: Asked) => Labelled> = {
  echo: (model, { prompt, classes }) => ({ labels: echoLabels(model, prompt, classes), drawn: 0 }),
  'next-token': (model, { prompt, classes }) => ({
    labels: nextTokenLabels(model, prompt, classes),
    drawn: 1,
  }),
  sampled: (model, { prompt, classes, samples }) => sampledLabels(model, prompt, classes, samples),
};

/** The labels' log probabilities by one method; throws a ModelError `unscorable` that names what is wrong with the item. */
export function scoreWith(model: Scorable, method: ScoringMethod, asked: Asked): ItemScored {
  const { labels, drawn } = METHODS[method](model, asked);
  return { labels, tokensIn: tokenize(asked.prompt).length, tokensOut: drawn };
}
