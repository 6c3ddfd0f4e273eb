'use client';

import { useCallback } from 'react';
import type { LeaderboardReply } from '@/lib/contract/leaderboard';
import type { PriceReply } from '@/lib/contract/prices';
import { estimateRun, moneyFor, type RunEstimate } from '@/lib/judging/leaderboard/estimate-run';
import type { JudgeSettings } from '@/lib/loom/settings';
import { fetchPrice } from './teaching-api';
import { useLoaded } from './use-loaded';
import { counted, dollars, inShort } from './words';

interface RunCostProps {
  judge: JudgeSettings;
  steps: number;
  usage: LeaderboardReply['usage'];
}

/** What a run will use, said before it starts. */
export const RunCost = (props: RunCostProps) => (
  <CostOf key={JSON.stringify([props.judge.serverId, props.judge.model])} {...props} />
);

/** Of one model: a price never outlives the model it is of. */
const CostOf = ({ judge, steps, usage }: RunCostProps) => {
  const { serverId, model } = judge;
  const { value: price } = useLoaded(
    useCallback(
      (signal) => (model.trim() === '' ? Promise.resolve(null) : fetchPrice(serverId, model.trim(), signal)),
      [serverId, model],
    ),
  );
  const { calls, tokens } = estimateRun(judge, steps, usage);
  const range =
    calls.least === calls.most
      ? counted(calls.most, 'call')
      : `${calls.least.toLocaleString('en')} to ${counted(calls.most, 'call')}`;
  return (
    <p className="text-dim text-xs">
      {counted(steps, 'step')}: {range}
      {tokens ? `, about ${inShort(tokens.in)} tokens in and ${inShort(tokens.out)} out` : ''}
      {price ? `; ${costWords(tokens, price)}` : ''}.
    </p>
  );
};

function costWords(tokens: RunEstimate['tokens'], { inPerMillion, outPerMillion }: PriceReply): string {
  if (inPerMillion === null || outPerMillion === null) return 'the price of this model is unknown';
  if (inPerMillion === 0 && outPerMillion === 0) return 'no cost by the token';
  if (!tokens) return 'what it costs cannot be told yet';
  return `about ${dollars(moneyFor(tokens, { in: inPerMillion, out: outPerMillion }))}`;
}
