import type { Row } from '@/lib/dataset/row';
import type { ScalingTask } from '@/lib/scaling/run';
import { counted, roughly } from '../screen/number-words';
import type { CheckedMethod } from './use-check';

/** Characters that a token of English text has, about. */
const CHARACTERS_A_TOKEN = 4;
/** Tokens that a draw writes, about. */
const TOKENS_A_DRAW = 4;

/** What one item takes, from a look at some. */
export interface ItemSize {
  /** Tokens of a prompt, in the mean. */
  prompt: number;
  labels: number;
}

/** The size of an item, by its first rows; null where there are none. */
export const sizeOf = (rows: readonly Pick<Row, 'prompt'>[], labels: number): ItemSize | null => {
  if (rows.length === 0) return null;
  const characters = rows.reduce((sum, { prompt }) => sum + prompt.length, 0);
  return { prompt: characters / rows.length / CHARACTERS_A_TOKEN, labels: Math.max(1, labels) };
};

/** Tokens that one item takes on one model, the least and the most that its method may turn out to take. */
const tokensAnItem = (
  { prompt, labels }: ItemSize,
  task: ScalingTask,
  method: CheckedMethod,
  samples: number,
): [number, number] => {
  const prompts = task === 'logodds' ? 2 : 1;
  const echo = prompts * (task === 'sequence-prob' ? 1 : labels) * (prompt + 1);
  const next = prompts * (prompt + 1);
  const sampled = prompts * (prompt + samples * TOKENS_A_DRAW);
  if (method === 'echo') return [echo, echo];
  if (method === 'next-token') return [next, next];
  if (method === 'sampled') return [sampled, prompts * samples * (prompt + TOKENS_A_DRAW)];
  if (method === null) return [0, 0];
  return [Math.min(echo, next), Math.max(echo, next)];
};

interface TotalsOf {
  items: number;
  task: ScalingTask;
  samples: number;
  /** What the check decided for each model; `unknown` before it, null where it cannot be scored. */
  methods: readonly CheckedMethod[];
  size: ItemSize | null;
}

/** "300 items × 8 models = 2,400 scores; about 120,000 tokens": what a run will take, before it starts. */
export function totalsWords({ items, task, samples, methods, size }: TotalsOf): string {
  const models = methods.filter((method) => method !== null);
  const product = `${counted(items, 'item')} × ${counted(models.length, 'model')} = ${counted(items * models.length, 'score')}`;
  if (size === null || items === 0 || models.length === 0) return `${product}.`;
  const each = models.map((method) => tokensAnItem(size, task, method, samples));
  const least = roughly(items * each.reduce((sum, [low]) => sum + low, 0));
  const most = roughly(items * each.reduce((sum, [, high]) => sum + high, 0));
  return `${product}; about ${least === most ? most : `${least} to ${most}`} tokens, at four characters a token.`;
}
