'use client';

import { Plus } from 'lucide-react';
import type { ModelFamily } from '@/lib/scaling/models/family';
import { Button } from '../../ui/button';
import { Kbd } from '../../ui/kbd';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { type DraftFamily, draftOf } from './draft';
import { familySummary } from './family-summary';
import { Look } from './look';

interface AddFamilyProps {
  presets: readonly ModelFamily[];
  families: readonly DraftFamily[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onPreset: (preset: ModelFamily) => void;
  onEmpty: () => void;
}

/** A family to begin with: a well-known one, or one of your own. */
export const AddFamily = ({ presets, families, open, onOpen, onPreset, onEmpty }: AddFamilyProps) => {
  const isThere = ({ id, name }: ModelFamily) =>
    families.some((family) => family.id === id || family.name.trim().toLowerCase() === name.toLowerCase());
  return (
    <Menu open={open} onOpenChange={onOpen}>
      <MenuTrigger asChild>
        <Button variant="primary" aria-keyshortcuts="n">
          <Plus aria-hidden /> Add a family <Kbd className="border-bg/40 bg-transparent text-bg">n</Kbd>
        </Button>
      </MenuTrigger>
      <MenuContent className="w-84">
        <MenuItem icon={<Plus aria-hidden />} onSelect={onEmpty}>
          One of your own
        </MenuItem>
        <MenuSeparator />
        {presets.map((preset) => (
          <MenuItem
            key={preset.id}
            icon={<Look colour={preset.colour} />}
            disabled={isThere(preset)}
            onSelect={() => onPreset(preset)}
          >
            {preset.name}
            <span className="block text-dim text-xs">
              {isThere(preset) ? 'in the list already' : familySummary(draftOf(preset), [])}
            </span>
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
};
