'use client';

import type { ServerView } from '@/lib/contract/request';
import type { FamilyModel, ModelFamily } from '@/lib/scaling/models/family';
import { sizeText } from '../figures/data/number-words';
import { CheckResult } from './check-result';
import { modelKey, type RunDraft, serverOf, withModels, withServer } from './draft';
import { ServerChoice } from './server-choice';
import type { Checks } from './use-check';

interface ModelPickProps {
  family: ModelFamily;
  model: FamilyModel;
  draft: RunDraft;
  servers: readonly ServerView[];
  checks: Checks;
  onChange: (draft: RunDraft) => void;
}

/** One size of a family: in or out, on which server, and what its check found. */
export const ModelPick = ({ family, model, draft, servers, checks, onChange }: ModelPickProps) => {
  const key = modelKey(family.id, model.id);
  const on = draft.picked.has(key);
  const serverId = serverOf(draft, family.id, model);
  const check = on ? checks.of({ key, family, model, serverId }, draft) : undefined;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-1 py-1 pr-14 pl-9.5">
      <div className="flex items-center gap-3">
        <label className="flex min-w-0 flex-1 items-center gap-2.5 text-[13px]">
          <input
            type="checkbox"
            className="size-4 shrink-0 accent-leaf"
            checked={on}
            onChange={(event) => onChange(withModels(draft, family, [model], event.target.checked))}
          />
          <span
            className="w-12 shrink-0 text-right tabular-nums"
            title={`${model.parameters.toLocaleString('en')} parameters`}
          >
            {sizeText(model.parameters)}
          </span>
          <span className="min-w-0 truncate font-mono text-dim text-xs" title={model.name}>
            {model.name}
          </span>
        </label>
        <ServerChoice
          label={`Server of ${model.name}`}
          servers={servers}
          chosen={[serverId]}
          onChange={(chosen) => onChange(withServer(draft, family, [model], chosen))}
          className="border-transparent bg-transparent"
        />
      </div>
      {check ? <CheckResult check={check} /> : null}
    </li>
  );
};
