'use client';

import { Archive, ArchiveRestore, Copy, Ellipsis, PencilLine } from 'lucide-react';
import type { LoomSummary } from '@/lib/contract/snapshot';
import { Kbd } from '../ui/kbd';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu';
import type { LoomActions } from './use-looms';

interface LoomMenuProps {
  loom: LoomSummary;
  actions: LoomActions;
  onRename: () => void;
}

export const LoomMenu = ({ loom, actions, onRename }: LoomMenuProps) => (
  <Menu>
    <MenuTrigger
      aria-label={`More for ${loom.title}`}
      className="relative z-10 grid size-8 place-items-center rounded-lg text-dim hover:bg-line/60 hover:text-ink data-[state=open]:bg-line/60"
    >
      <Ellipsis aria-hidden className="size-4" />
    </MenuTrigger>
    <MenuContent>
      <MenuItem icon={<PencilLine aria-hidden />} keys={<Kbd>F2</Kbd>} onSelect={onRename}>
        Rename
      </MenuItem>
      {loom.archivedAt === null ? (
        <>
          <MenuItem icon={<Copy aria-hidden />} onSelect={() => void actions.duplicate(loom)}>
            Duplicate
          </MenuItem>
          <MenuSeparator />
          <MenuItem
            icon={<Archive aria-hidden />}
            keys={<Kbd>Del</Kbd>}
            onSelect={() => void actions.archive(loom)}
          >
            Archive
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<ArchiveRestore aria-hidden />} onSelect={() => void actions.restore(loom)}>
          Restore
        </MenuItem>
      )}
    </MenuContent>
  </Menu>
);
