'use client';

import type { ScalingSettings } from '@/lib/scaling/run';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { Select } from '../../ui/select';
import { SwitchLine } from '../../ui/switch-line';
import { METHOD_HINTS } from '../progress/model-words';
import { LimitFields } from '../runs/limit-fields';

interface SettingsFieldsProps {
  settings: ScalingSettings;
  onChange: (part: Partial<ScalingSettings>) => void;
}

const METHODS = (
  [
    ['best', 'The best that each model has'],
    ['echo', 'Echo for all, or not at all'],
    ['next-token', 'Next token for all, or not at all'],
    ['sampled', 'Sampled for all, or not at all'],
  ] as const
).map(([value, label]) => ({ value, label, hint: METHOD_HINTS[value] }));

/** How the models are scored, and what the run may use. */
export const SettingsFields = ({ settings, onChange }: SettingsFieldsProps) => {
  const { method, samples, reuse } = settings;
  return (
    <div className="grid gap-4">
      <Field label="Method" hint={METHOD_HINTS[method]}>
        <Select value={method} options={METHODS} onValueChange={(next) => onChange({ method: next })} />
      </Field>
      <details className="group">
        <summary className="cursor-pointer rounded-md font-medium text-[13px]">Advanced</summary>
        <div className="grid gap-4 pt-3.5">
          <div className="grid grid-cols-2 items-start gap-3.5">
            <LimitFields limits={settings} onChange={onChange} />
            <Field label="Draws an item" hint="Where only sampling is possible.">
              <NumberField
                value={samples}
                min={1}
                max={1000}
                integer
                disabled={method === 'echo' || method === 'next-token'}
                onValueChange={(next) => next && onChange({ samples: next })}
              />
            </Field>
          </div>
          <SwitchLine
            label="Take scores that are there already"
            hint="For the same model, method and content. Off asks everything anew."
            checked={reuse}
            onChange={(next) => onChange({ reuse: next })}
          />
        </div>
      </details>
    </div>
  );
};
