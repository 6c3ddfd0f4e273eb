import 'server-only';
import { z } from 'zod';
import { type LabelScore, labelScoreSchema } from '@/lib/scaling/label-score';
import type { ItemScore } from '@/lib/scaling/run';
import { type ItemScored, ModelError, type ScoringMethod } from '../../ports/model';
import type { Job } from './item-feed';
import type { Landed } from './progress';
import { toCached } from './score-cache';

const labelsSchema = z.array(labelScoreSchema);

/** What a reply says of an item’s classes. Throws `unscorable` where it is no score for each of them. */
export function readLabels({ labels }: ItemScored, classes: readonly string[]): LabelScore[] {
  const parsed = labelsSchema.safeParse(labels);
  if (parsed.success && parsed.data.length === classes.length) return parsed.data;
  const odd = labels.find((label) => !labelScoreSchema.safeParse(label).success);
  throw new ModelError(
    'unscorable',
    odd
      ? `The log probability of ${JSON.stringify(odd.label)} is not one: ${odd.logprob}.`
      : `There are scores of ${labels.length} answers, not of ${classes.length}.`,
    false,
  );
}

interface Who {
  runId: string;
  model: string;
  method: ScoringMethod;
}

/** A job whose questions are all answered. */
export function toLanded(who: Who, { item, questions }: Job, asked: Omit<Landed, 'score' | 'cache'>): Landed {
  const [labels, otherLabels] = questions.map((question) => question.labels ?? []);
  return {
    ...asked,
    score: {
      ...scoreOf(who, item.index),
      labels: labels ?? [],
      otherLabels: item.otherPrompt === null ? null : (otherLabels ?? []),
    },
    cache: asked.cached
      ? []
      : questions.flatMap(({ key, labels: found }) => (key && found ? toCached(key, found) : [])),
  };
}

export const toFailed = (who: Who, { item, tokensIn, tokensOut }: Job, error: string): Landed => ({
  score: { ...scoreOf(who, item.index), error },
  cache: [],
  cached: false,
  tokensIn,
  tokensOut,
});

const scoreOf = ({ runId, model, method }: Who, index: number): ItemScore => ({
  runId,
  model,
  index,
  method,
  labels: [],
  otherLabels: null,
  imported: null,
  error: null,
});
