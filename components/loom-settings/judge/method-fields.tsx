'use client';

import { useId } from 'react';
import type { PriceReply } from '@/lib/contract/prices';
import { type CostGround, stepCost } from '@/lib/loom/judge/step-cost';
import type { JudgeMethod, JudgeSettings } from '@/lib/loom/settings';
import { costWords } from './cost-words';
import { METHOD_WORDS, METHODS } from './method-words';

interface MethodFieldsProps {
  judge: JudgeSettings;
  cost: CostGround;
  price: PriceReply | null;
  onChange: (method: JudgeMethod) => void;
}

/** One of the methods, each with what it costs a step. */
export const MethodFields = ({ judge, cost, price, onChange }: MethodFieldsProps) => {
  const name = useId();
  const chosen = judge.method ?? 'kemeny';
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-[13px]">Method</legend>
      {METHODS.map((method) => {
        const { label, explained } = METHOD_WORDS[method];
        const id = `${name}-${method}`;
        return (
          <label
            key={method}
            htmlFor={id}
            className="grid cursor-pointer grid-cols-[auto_1fr] gap-x-2.5 gap-y-0.5 rounded-lg border border-line px-3 py-2.5 hover:border-edge has-checked:border-leaf has-checked:bg-bg"
          >
            <input
              id={id}
              type="radio"
              name={name}
              checked={method === chosen}
              onChange={() => onChange(method)}
              aria-labelledby={`${id}-label`}
              aria-describedby={`${id}-explained ${id}-cost`}
              className="row-span-3 mt-0.5 size-3.5 accent-leaf"
            />
            <span id={`${id}-label`} className="font-medium text-[13px]">
              {label}
            </span>
            <span id={`${id}-explained`} className="text-dim text-xs">
              {explained}
            </span>
            <span id={`${id}-cost`} className="text-xs tabular-nums">
              {costWords(stepCost(judge, method, cost), price)} a step
            </span>
          </label>
        );
      })}
      <p className="text-dim text-xs">
        Estimated for {cost.candidates} candidates and a full window, at four characters a token.
        {price ? ` ${price.sentence}` : ''}
      </p>
    </fieldset>
  );
};
