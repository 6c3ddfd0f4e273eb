'use client';

import type { ServerView } from '@/lib/contract/request';
import type { ContinuationMode, SamplerSettings } from '@/lib/loom/settings';
import { ModelFields } from '../fields/model-fields';
import { Field } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { Select, type SelectOption } from '../ui/select';
import { Part } from './part';
import { StopFields } from './stop-fields';
import type { TabProps } from './tab-props';

const MODES: SelectOption<ContinuationMode>[] = [
  { value: 'completions', label: 'Completions', hint: 'Continues the text as it stands: for base models' },
  { value: 'chat-continue', label: 'Chat, continued', hint: 'The model goes on with its own message: vLLM' },
  {
    value: 'chat-instruct',
    label: 'Chat, instructed',
    hint: 'A chat model is told to write only the next item',
  },
];

interface SamplerTabProps extends TabProps {
  servers: readonly ServerView[];
}

export const SamplerTab = ({ draft, change, errors, servers }: SamplerTabProps) => {
  const { sampler } = draft;
  const set = (part: Partial<SamplerSettings>) => change('sampler', { ...sampler, ...part });
  return (
    <>
      <Part title="Who writes" hint="Steps already made keep the settings they ran with.">
        <ModelFields
          servers={servers}
          serverId={sampler.serverId}
          model={sampler.model}
          practiceModel="practice"
          onChange={set}
          error={errors.get('sampler.model')}
        />
        <Field label="Continuation mode">
          <Select value={sampler.mode} options={MODES} onValueChange={(mode) => set({ mode })} />
        </Field>
      </Part>
      <Part title="How it writes">
        <div className="grid items-start gap-3.5 sm:grid-cols-3">
          <Field label="Candidates a step" hint="1 to 10">
            <NumberField value={sampler.n} min={1} max={10} integer onValueChange={(n) => n && set({ n })} />
          </Field>
          <Field label="Temperature" hint="0 to 2">
            <NumberField
              value={sampler.temperature}
              min={0}
              max={2}
              onValueChange={(temperature) => set({ temperature: temperature ?? 1 })}
            />
          </Field>
          <Field label="Top p" hint="Above 0, to 1">
            <NumberField
              value={sampler.topP}
              min={0.01}
              max={1}
              onValueChange={(topP) => set({ topP: topP ?? 1 })}
            />
          </Field>
          <Field label="Tokens at most" hint="For each candidate">
            <NumberField
              value={sampler.maxTokens}
              min={1}
              max={4096}
              integer
              onValueChange={(maxTokens) => maxTokens && set({ maxTokens })}
            />
          </Field>
          <Field label="Seed" hint="Empty: drawn anew">
            <NumberField
              value={sampler.seed}
              min={0}
              max={2_147_483_647}
              integer
              nullable
              onValueChange={(seed) => set({ seed })}
            />
          </Field>
        </div>
      </Part>
      <Part title="Stop texts" hint="A completion ends before the first of them. Type a line end as \n.">
        <StopFields
          stop={sampler.stop}
          separator={draft.format?.separator ?? null}
          onChange={(stop) => set({ stop })}
          errors={errors}
        />
      </Part>
    </>
  );
};
