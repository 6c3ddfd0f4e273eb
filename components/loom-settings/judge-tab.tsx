'use client';

import type { ServerView } from '@/lib/contract/request';
import type { JudgeSettings } from '@/lib/loom/settings';
import { Field } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { ExampleFields } from './example-fields';
import { ModelFields } from './model-fields';
import { Part } from './part';
import { RubricFields } from './rubric-fields';
import { SwitchLine } from './switch-line';
import type { TabProps } from './tab-props';

interface JudgeTabProps extends TabProps {
  servers: readonly ServerView[];
}

export const JudgeTab = ({ draft, change, errors, servers }: JudgeTabProps) => {
  const { judge } = draft;
  const set = (part: Partial<JudgeSettings>) => change('judge', { ...judge, ...part });
  return (
    <>
      <Part title="Who judges" hint="Rankings already made stay as they are.">
        <SwitchLine
          label="Rank the candidates"
          hint="Off: candidates come in no order, and every choice is your own."
          checked={judge.enabled}
          onChange={(enabled) => set({ enabled })}
        />
        <ModelFields
          servers={servers}
          serverId={judge.serverId}
          model={judge.model}
          practiceModel="heuristic-judge"
          onChange={set}
          error={errors.get('judge.model')}
        />
        <JudgeNumbers judge={judge} set={set} />
      </Part>
      <Part title="Rubric" hint="What the judge is told, and what it scores from 1 to 5.">
        <RubricFields rubric={judge.rubric} onChange={(rubric) => set({ rubric })} errors={errors} />
      </Part>
      <Part title="Examples" hint="Items the judge is shown as what you want more of, or less of.">
        <ExampleFields examples={judge.examples ?? []} onChange={(examples) => set({ examples })} />
      </Part>
    </>
  );
};

interface JudgeNumbersProps {
  judge: JudgeSettings;
  set: (part: Partial<JudgeSettings>) => void;
}

const JudgeNumbers = ({ judge, set }: JudgeNumbersProps) => (
  <div className="grid items-start gap-3.5 sm:grid-cols-3">
    <Field label="Rotations" hint="Times it is asked, each in another order">
      <NumberField
        value={judge.rotations}
        min={1}
        max={6}
        integer
        onValueChange={(rotations) => rotations && set({ rotations })}
      />
    </Field>
    <Field label="Agreement wanted, %" hint="Below it the first two go head to head">
      <NumberField
        value={Math.round(judge.minConfidence * 1000) / 10}
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
  </div>
);
