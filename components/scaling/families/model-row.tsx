'use client';

import { X } from 'lucide-react';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { type DraftModel, fieldOf, type Problems, serverFieldOf, sizeFieldOf } from './draft';
import { type FamilyServer, NO_SERVER, serverOptions } from './server-options';
import { sizeTyped } from './size-text';

interface ModelRowProps {
  familyId: string;
  /** How the model is told apart for screen readers. */
  name: string;
  model: DraftModel;
  servers: readonly FamilyServer[];
  problems: Problems;
  /** Problems of fields never left are kept back. */
  left: boolean;
  focused: boolean;
  onChange: (model: DraftModel) => void;
  onLeave: () => void;
  onRemove: () => void;
}

export const MODEL_COLUMNS = 'grid grid-cols-[minmax(0,1fr)_6.5rem_7.5rem_13rem_2rem] gap-x-2';

const focusOnce = (element: HTMLInputElement | null) => element?.focus();

/** One model of a family: its name, its size as it is typed, its server. */
export const ModelRow = ({
  familyId,
  name,
  model,
  servers,
  problems,
  left,
  focused,
  onChange,
  onLeave,
  onRemove,
}: ModelRowProps) => {
  const nameProblem = left ? problems.get(fieldOf(familyId, 'name', model.id)) : undefined;
  const sizeProblem =
    left || model.size.trim() !== '' ? problems.get(sizeFieldOf(familyId, model.id)) : undefined;
  const serverProblem = problems.get(serverFieldOf(familyId, model.id));
  const told = [nameProblem, sizeProblem, serverProblem].filter(Boolean).join(' ');
  const size = sizeTyped(model.size);
  const problemId = `problem-${familyId}-${model.id}`;
  const described = told ? problemId : undefined;
  return (
    <li
      className={`${MODEL_COLUMNS} items-center gap-y-1`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <Input
        ref={focused ? focusOnce : undefined}
        aria-label={`Name of ${name}`}
        value={model.name}
        onChange={(event) => onChange({ ...model, name: event.target.value })}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={nameProblem ? true : undefined}
        aria-describedby={described}
        className="font-mono text-xs"
      />
      <Input
        aria-label={`Parameters of ${name}`}
        placeholder="1.4B"
        value={model.size}
        onChange={(event) => onChange({ ...model, size: event.target.value })}
        maxLength={30}
        autoComplete="off"
        aria-invalid={sizeProblem ? true : undefined}
        aria-describedby={described}
        className="text-right tabular-nums"
      />
      <span className="truncate text-dim text-xs tabular-nums">
        {size === null ? '' : size.toLocaleString('en')}
      </span>
      <Select
        aria-label={`Server of ${name}`}
        value={model.serverId ?? NO_SERVER}
        aria-invalid={serverProblem ? true : undefined}
        aria-describedby={described}
        options={serverOptions(servers, [model.serverId])}
        onValueChange={(id) => onChange({ ...model, serverId: id === NO_SERVER ? null : id })}
      />
      <IconButton label={`Remove ${name}`} icon={<X aria-hidden />} onClick={onRemove} />
      {described ? (
        <p id={problemId} role="alert" className="col-span-5 text-no text-xs">
          {told}
        </p>
      ) : null}
    </li>
  );
};
