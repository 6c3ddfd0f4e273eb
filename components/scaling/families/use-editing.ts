'use client';

import { useState } from 'react';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { toast } from '../../ui/toast';
import { bySize, type DraftFamily, type DraftModel, draftOf } from './draft';
import { emptyFamily, freeColour, insertAt, putFamily, putModel } from './edits';
import { newId } from './new-id';

type SetDrafts = (change: (before: DraftFamily[]) => DraftFamily[]) => void;

/** What can be done to families and their models; what is taken away can be had back from the toast. */
export function useEditing(drafts: readonly DraftFamily[], setDrafts: SetDrafts) {
  const [open, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [fresh, setFresh] = useState<string | null>(null);

  const setOpen = (id: string, isOpen: boolean) =>
    setOpened((before) => {
      const next = new Set(before);
      if (isOpen) next.add(id);
      else next.delete(id);
      return next;
    });
  const change = (family: DraftFamily) => setDrafts((before) => putFamily(before, family));
  const changeOne = (id: string, how: (family: DraftFamily) => DraftFamily) =>
    setDrafts((before) => before.map((family) => (family.id === id ? how(family) : family)));

  const addPreset = (preset: ModelFamily) => {
    const taken = drafts.some(({ colour }) => colour === preset.colour);
    change({ ...draftOf(preset), colour: taken ? freeColour(drafts) : preset.colour });
    setOpen(preset.id, true);
  };
  const addEmpty = () => {
    const family = emptyFamily(drafts, { family: newId(), model: newId() });
    change(family);
    setOpen(family.id, true);
    setFresh(family.id);
  };
  const remove = (id: string) => {
    const at = drafts.findIndex((family) => family.id === id);
    const family = drafts[at];
    if (!family) return;
    setDrafts((before) => before.filter((one) => one.id !== id));
    toast(`Removed ${nameOf(family.name, 'the family')}`, {
      id: `family-${id}`,
      description: drafts.length === 1 ? 'A list without families has the practice family alone.' : undefined,
      action: { label: 'Undo', onClick: () => setDrafts((before) => insertAt(before, at, family)) },
    });
  };

  const addModel = (familyId: string) => {
    const model: DraftModel = { id: newId(), name: '', size: '', serverId: null };
    changeOne(familyId, (family) => putModel(family, model));
    setOpen(familyId, true);
    setFresh(model.id);
  };
  const removeModel = (familyId: string, model: DraftModel) => {
    const at = drafts.find(({ id }) => id === familyId)?.models.indexOf(model) ?? 0;
    const without = (family: DraftFamily) => ({
      ...family,
      models: family.models.filter(({ id }) => id !== model.id),
    });
    changeOne(familyId, without);
    toast(`Removed ${nameOf(model.name, 'the model')}`, {
      id: `model-${model.id}`,
      action: {
        label: 'Undo',
        onClick: () =>
          changeOne(familyId, (family) => ({ ...family, models: insertAt(family.models, at, model) })),
      },
    });
  };
  const sort = (familyId: string) => changeOne(familyId, bySize);

  return { open, setOpen, fresh, change, sort, addPreset, addEmpty, remove, addModel, removeModel };
}

const nameOf = (name: string, otherwise: string): string => (name.trim() ? `“${name.trim()}”` : otherwise);
