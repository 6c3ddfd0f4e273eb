'use client';

import type { JudgeSettings } from '@/lib/loom/settings';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';

interface JudgeNumbersProps {
  judge: JudgeSettings;
  set: (part: Partial<JudgeSettings>) => void;
}

const percentOf = (share: number): number => Math.round(share * 1000) / 10;

export const JudgeNumbers = ({ judge, set }: JudgeNumbersProps) => {
  const method = judge.method ?? 'kemeny';
  const isListwise = method === 'kemeny' || method === 'plackett-luce';
  return (
    <div className="grid items-start gap-3.5 sm:grid-cols-3">
      {isListwise ? (
        <Field
          label="Rotations"
          hint={method === 'kemeny' ? 'Times it is asked, each in another order' : 'Orders asked at most'}
        >
          <NumberField
            value={judge.rotations}
            min={1}
            max={6}
            integer
            onValueChange={(rotations) => rotations && set({ rotations })}
          />
        </Field>
      ) : null}
      <Field
        label={method === 'kemeny' ? 'Agreement wanted, %' : 'Probability wanted, %'}
        hint={
          method === 'kemeny' ? 'Below it the first two go head to head' : 'Below it nothing is suggested'
        }
      >
        <NumberField
          value={percentOf(judge.minConfidence)}
          min={0}
          max={100}
          onValueChange={(percent) => set({ minConfidence: (percent ?? 0) / 100 })}
        />
      </Field>
      <Field label="Window" hint="Latest accepted items it sees">
        <NumberField
          value={judge.window}
          min={0}
          max={200}
          integer
          onValueChange={(window) => set({ window: window ?? 0 })}
        />
      </Field>
      <Field label="Temperature" hint="0 to 2">
        <NumberField
          value={judge.temperature}
          min={0}
          max={2}
          onValueChange={(temperature) => set({ temperature: temperature ?? 0 })}
        />
      </Field>
      <Field label="Tokens at most" hint="For each reply">
        <NumberField
          value={judge.maxTokens}
          min={64}
          max={16_384}
          integer
          onValueChange={(maxTokens) => maxTokens && set({ maxTokens })}
        />
      </Field>
      <Field label="Blind steps, %" hint="Here you choose before you see what the judge says">
        <NumberField
          value={percentOf(judge.blindShare ?? 0)}
          min={0}
          max={100}
          onValueChange={(percent) => set({ blindShare: (percent ?? 0) / 100 })}
        />
      </Field>
    </div>
  );
};
