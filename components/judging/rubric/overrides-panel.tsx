'use client';

import { useCallback, useState } from 'react';
import type { JudgeSettings } from '@/lib/loom/settings';
import { messageOf } from '@/lib/store/http';
import { Field } from '../../ui/field';
import { NumberField } from '../../ui/number-field';
import { SwitchLine } from '../../ui/switch-line';
import { toast } from '../../ui/toast';
import { Panel } from '../teaching/panel';
import { changeJudge, fetchOverrides } from '../teaching/teaching-api';
import { useLoaded } from '../teaching/use-loaded';
import { counted } from '../teaching/words';
import { OverrideList } from './override-list';

interface OverridesPanelProps {
  loomId: string;
  judge: JudgeSettings;
  onChanged: () => void;
}

const AT_FIRST = 6;

/** The person's overrides that the judge is shown as examples, and the switch for it. */
export const OverridesPanel = ({ loomId, judge, onChanged }: OverridesPanelProps) => {
  const set = judge.overridesShown ?? 0;
  const [wanted, setWanted] = useState(set || AT_FIRST);
  const count = set || wanted;
  const { value, error } = useLoaded(
    useCallback((signal) => fetchOverrides(loomId, count, signal), [loomId, count]),
  );
  const save = (overridesShown: number) => {
    setWanted(overridesShown || wanted);
    changeJudge(loomId, { overridesShown })
      .then((before) => {
        onChanged();
        toast(overridesShown > 0 ? 'The judge is shown overrides' : 'The judge is shown no overrides', {
          id: 'overrides-shown',
          action: {
            label: 'Undo',
            onClick: () =>
              void changeJudge(loomId, { overridesShown: before.overridesShown ?? 0 }).then(onChanged),
          },
        });
      })
      .catch((failure: unknown) => toast.error('Not changed', { description: messageOf(failure) }));
  };
  return (
    <Panel
      title="Taught by overrides"
      hint="Recent overrides that tell different things, with their reasons, go into the judge’s prompt. Only what people chose."
    >
      <div className="grid gap-4">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <SwitchLine
            label="Show the judge my overrides"
            hint={
              value
                ? `${counted(value.shown.length, 'override')}, about ${counted(value.tokens, 'token')} more in each call`
                : 'Reading them…'
            }
            checked={set > 0}
            onChange={(on) => save(on ? wanted : 0)}
          />
          <Field label="At most" className="w-24">
            <NumberField
              value={count}
              min={1}
              max={20}
              integer
              onValueChange={(next) => next && (set > 0 ? save(next) : setWanted(next))}
            />
          </Field>
        </div>
        {error ? (
          <p role="alert" className="text-no text-xs">
            {error}
          </p>
        ) : null}
        {value ? <OverrideList shown={value.shown} on={set > 0} /> : null}
      </div>
    </Panel>
  );
};
