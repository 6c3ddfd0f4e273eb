'use client';

import { ChevronRight, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { FieldError } from '../../ui/field-error';
import { IconButton } from '../../ui/icon-button';
import { Pill } from '../../ui/pill';
import type { DraftFamily, DraftModel, Problems } from './draft';
import { fieldOf } from './draft';
import { FamilyFields } from './family-fields';
import { familySummary } from './family-summary';
import { Look } from './look';
import { MODEL_COLUMNS, ModelRow } from './model-row';
import type { FamilyServer } from './server-options';

interface FamilyCardProps {
  family: DraftFamily;
  servers: readonly FamilyServer[];
  problems: Problems;
  open: boolean;
  /** The family or the model whose name gets the focus when it shows. */
  fresh: string | null;
  onOpen: (open: boolean) => void;
  onChange: (family: DraftFamily) => void;
  /** A field was left: models go to their places by size. */
  onLeave: () => void;
  onAddModel: () => void;
  onRemoveModel: (model: DraftModel) => void;
  onRemove: () => void;
}

/** One family: folded a line that says what it holds, open its fields and its models by size. */
export const FamilyCard = ({ family, servers, problems, open, fresh, onOpen, ...act }: FamilyCardProps) => {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const name = family.name.trim() || 'a family without a name';
  const wrong = [...problems.keys()].filter((field) => field.startsWith(`${family.id} `)).length;
  const put = (model: DraftModel) =>
    act.onChange({ ...family, models: family.models.map((one) => (one.id === model.id ? model : one)) });
  const nameOf = (model: DraftModel, at: number) => model.name.trim() || `model ${at + 1} of ${name}`;
  return (
    <li data-family={family.id} className="rounded-2xl border border-line bg-panel">
      <div className="flex items-center gap-1 pr-3">
        <h2 className="min-w-0 flex-1">
          <button
            type="button"
            data-head
            aria-expanded={open}
            onClick={() => onOpen(!open)}
            className="flex w-full min-w-0 items-center gap-2.5 rounded-2xl px-4 py-3 text-left"
          >
            <ChevronRight
              aria-hidden
              className={cn(
                'size-4 shrink-0 text-dim transition-transform duration-120',
                open && 'rotate-90',
              )}
            />
            <Look colour={family.colour} />
            <span className="truncate font-semibold">{family.name.trim() || 'No name yet'}</span>
            <Pill>{family.kind === 'base' ? 'base' : 'instruction-tuned'}</Pill>
            <span className="min-w-0 flex-1 truncate text-[13px] text-dim">
              {familySummary(family, servers)}
            </span>
            {wrong > 0 && !open ? <Pill tone="no">{wrong} to correct</Pill> : null}
          </button>
        </h2>
        <IconButton label={`Remove ${name}`} icon={<Trash2 aria-hidden />} onClick={act.onRemove} />
      </div>
      {open ? (
        <div className="grid gap-4 border-line border-t px-4 pt-3.5 pb-4">
          <FamilyFields
            family={family}
            servers={servers}
            problem={problems.get(fieldOf(family.id, 'name'))}
            focused={family.id === fresh}
            onChange={act.onChange}
          />
          <div aria-hidden className={`${MODEL_COLUMNS} -mb-2.5 text-dim text-xs`}>
            <span>Model, as its server calls it</span>
            <span className="text-right">Parameters</span>
            <span />
            <span>Server</span>
          </div>
          <ul aria-label={`Models of ${name}`} className="grid gap-1.5">
            {family.models.map((model, at) => (
              <ModelRow
                key={model.id}
                familyId={family.id}
                name={nameOf(model, at)}
                model={model}
                servers={servers}
                problems={problems}
                left={left.has(model.id)}
                focused={model.id === fresh}
                onChange={put}
                onLeave={() => {
                  setLeft((before) => new Set(before).add(model.id));
                  act.onLeave();
                }}
                onRemove={() => act.onRemoveModel(model)}
              />
            ))}
          </ul>
          <FieldError>{problems.get(fieldOf(family.id, 'models'))}</FieldError>
          <Button size="sm" className="justify-self-start" onClick={act.onAddModel}>
            <Plus aria-hidden /> Add a model
          </Button>
        </div>
      ) : null}
    </li>
  );
};
