import type { PriceReply } from '@/lib/contract/prices';
import type { CallRange } from '@/lib/loom/judge/calls-of';
import type { StepCost } from '@/lib/loom/judge/step-cost';
import { dollars } from '@/lib/loom/money';

/** "3 to 5 calls, about 6,200 to 9,800 tokens, US$ 0.011 to US$ 0.018 a step". */
export function costWords({ calls, tokensIn, tokensOut }: StepCost, price: PriceReply | null): string {
  const tokens = { least: tokensIn.least + tokensOut.least, most: tokensIn.most + tokensOut.most };
  const money = moneyOf({ tokensIn, tokensOut }, price);
  return [
    `${range(calls, String)} ${calls.most === 1 ? 'call' : 'calls'}`,
    `about ${range(tokens, rounded)} tokens`,
    ...(money ? [range(money, dollars)] : []),
  ].join(', ');
}

/** Two digits count: it is an estimate. */
const rounded = (tokens: number): string => {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, tokens))) - 1);
  return (Math.round(tokens / unit) * unit).toLocaleString('en');
};

function range({ least, most }: CallRange, words: (count: number) => string): string {
  const [from, to] = [words(least), words(most)];
  return from === to ? from : `${from} to ${to}`;
}

function moneyOf(cost: Omit<StepCost, 'calls'>, price: PriceReply | null): CallRange | null {
  if (!price || price.inPerMillion === null || price.outPerMillion === null || price.source === 'none')
    return null;
  const of = (end: keyof CallRange) =>
    (cost.tokensIn[end] * (price.inPerMillion ?? 0) + cost.tokensOut[end] * (price.outPerMillion ?? 0)) / 1e6;
  return { least: of('least'), most: of('most') };
}
