'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { Look } from '../families/look';
import { sizeText } from '../figures/data/number-words';
import { counted } from '../screen/number-words';
import { modelKey, type RunDraft, serverOf, withModels, withServer } from './draft';
import { ModelPick } from './model-pick';
import { ServerChoice } from './server-choice';
import type { Checks } from './use-check';

interface FamilyPickProps {
  family: ModelFamily;
  draft: RunDraft;
  servers: readonly ServerView[];
  checks: Checks;
  onChange: (draft: RunDraft) => void;
}

/** A family to tick as a whole or size by size, and the server it is on. */
export const FamilyPick = ({ family, draft, servers, checks, onChange }: FamilyPickProps) => {
  const models = [...family.models].sort((a, b) => a.parameters - b.parameters);
  const picked = models.filter(({ id }) => draft.picked.has(modelKey(family.id, id)));
  const [open, setOpen] = useState(picked.length > 0);
  const homeless = picked.filter((model) => serverOf(draft, family.id, model) === null).length;
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <fieldset className="min-w-0 border-line border-b last:border-b-0">
      <legend className="sr-only">{family.name}</legend>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3.5 py-2">
        <label className="flex min-w-0 flex-1 items-center gap-2.5 text-[13px]">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-leaf"
            aria-label={`All of ${family.name}`}
            checked={picked.length === models.length}
            ref={(box) => {
              if (box) box.indeterminate = picked.length > 0 && picked.length < models.length;
            }}
            onChange={(event) => {
              if (event.target.checked) setOpen(true);
              onChange(withModels(draft, family, models, event.target.checked));
            }}
          />
          <Look colour={family.colour} />
          <span className="min-w-0 truncate">
            <span className="font-medium">{family.name}</span>{' '}
            <span className="text-dim text-xs">
              {family.kind === 'instruction-tuned' ? 'instruction-tuned · ' : ''}
              {extent(models)}
            </span>
          </span>
        </label>
        {homeless > 0 ? (
          <span className="text-no text-xs">{counted(homeless, 'model')} without a server</span>
        ) : null}
        <ServerChoice
          label={`Server of all models of ${family.name}`}
          servers={servers}
          chosen={models.map((model) => serverOf(draft, family.id, model))}
          onChange={(serverId) => onChange(withServer(draft, family, models, serverId))}
        />
        <button
          type="button"
          aria-expanded={open}
          aria-label={`Sizes of ${family.name}`}
          onClick={() => setOpen(!open)}
          className="grid size-7 place-items-center rounded-md text-dim hover:bg-bg hover:text-ink"
        >
          <Chevron aria-hidden className="size-4" />
        </button>
      </div>
      {open ? (
        <ul className="grid grid-cols-[minmax(0,1fr)] gap-px pb-2">
          {models.map((model) => (
            <ModelPick
              key={model.id}
              family={family}
              model={model}
              draft={draft}
              servers={servers}
              checks={checks}
              onChange={onChange}
            />
          ))}
        </ul>
      ) : null}
    </fieldset>
  );
};

const extent = (models: ModelFamily['models']): string => {
  const [least, most] = [models[0], models.at(-1)];
  const count = counted(models.length, 'model');
  if (!least || !most) return count;
  return least.parameters === most.parameters
    ? `${count}, ${sizeText(least.parameters)}`
    : `${count}, ${sizeText(least.parameters)} to ${sizeText(most.parameters)}`;
};
