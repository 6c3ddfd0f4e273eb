import type { Judgement } from './verdict';

/** What a judge used up over the steps of its standing. */
export interface Spent {
  tokensIn: number;
  tokensOut: number;
  ms: number;
  /** US dollars; null where a price is not known. */
  money: number | null;
}

/** US dollars that a judgement cost; null where its price is not known. */
export type Price = (judgement: Judgement) => number | null;

export const spentOn = (judgements: readonly Judgement[], price: Price): Spent =>
  judgements.reduce<Spent>(
    (sum, judgement) => {
      const cost = sum.money === null ? null : price(judgement);
      return {
        tokensIn: sum.tokensIn + judgement.tokensIn,
        tokensOut: sum.tokensOut + judgement.tokensOut,
        ms: sum.ms + judgement.ms,
        money: sum.money === null || cost === null ? null : sum.money + cost,
      };
    },
    { tokensIn: 0, tokensOut: 0, ms: 0, money: 0 },
  );
