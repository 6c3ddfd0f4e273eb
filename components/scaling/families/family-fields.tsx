'use client';

import { useState } from 'react';
import type { ModelKind } from '@/lib/scaling/models/family';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import type { DraftFamily } from './draft';
import { LookPicker } from './look-picker';
import { type FamilyServer, NO_SERVER, serverOptions } from './server-options';

interface FamilyFieldsProps {
  family: DraftFamily;
  servers: readonly FamilyServer[];
  /** What is wrong with its name. */
  problem: string | undefined;
  /** Its name gets the focus. */
  focused: boolean;
  onChange: (family: DraftFamily) => void;
}

const KINDS: readonly { value: ModelKind; label: string }[] = [
  { value: 'base', label: 'Base' },
  { value: 'instruction-tuned', label: 'Instruction-tuned' },
];

const focusOnce = (element: HTMLInputElement | null) => element?.focus();

/** What holds for a family as a whole. */
export const FamilyFields = ({ family, servers, problem, focused, onChange }: FamilyFieldsProps) => {
  const [left, setLeft] = useState(false);
  const chosen = family.models.map(({ serverId }) => serverId);
  const one = new Set(chosen).size === 1 ? (chosen[0] ?? NO_SERVER) : '';
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <Field label="Name" error={left || family.name !== '' ? problem : null} className="w-64">
        <Input
          ref={focused ? focusOnce : undefined}
          onBlur={() => setLeft(true)}
          value={family.name}
          onChange={(event) => onChange({ ...family, name: event.target.value })}
          maxLength={80}
          autoComplete="off"
        />
      </Field>
      <div className="grid gap-1.5">
        <span className="font-medium text-[13px]">Kind</span>
        <Segmented
          label="Kind"
          value={family.kind}
          options={KINDS}
          onValueChange={(kind) => onChange({ ...family, kind })}
        />
      </div>
      <div className="grid gap-1.5">
        <span className="font-medium text-[13px]">In figures</span>
        <LookPicker colour={family.colour} onColour={(colour) => onChange({ ...family, colour })} />
      </div>
      <Field label="Server of all its models" className="mr-10 ml-auto w-52">
        <Select
          value={one}
          placeholder="Several"
          options={serverOptions(servers, chosen)}
          onValueChange={(id) => {
            const serverId = id === NO_SERVER ? null : id;
            onChange({ ...family, models: family.models.map((model) => ({ ...model, serverId })) });
          }}
        />
      </Field>
    </div>
  );
};
