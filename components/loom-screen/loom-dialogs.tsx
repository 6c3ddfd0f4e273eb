'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { ExportDialog } from '../dataset/export-dialog';
import { KeysDialog } from './keys-dialog';
import { SearchDialog } from './search-dialog';
import { SettingsSheet } from './settings-sheet';

/** The windows over the loom screen, one at a time. */
export const LoomDialogs = () => {
  const { loomId, dialog, openDialog, select, focus } = useLoom((state) => ({
    loomId: state.loom.id,
    dialog: state.dialog,
    openDialog: state.openDialog,
    select: state.select,
    focus: state.focus,
  }));
  const show = (nodeId: string) => {
    select(nodeId);
    focus(nodeId);
  };
  return (
    <>
      <KeysDialog />
      <SearchDialog />
      <SettingsSheet />
      <ExportDialog
        open={dialog === 'export'}
        onOpenChange={(open) => openDialog(open ? 'export' : null)}
        loomId={loomId}
        onShowNode={show}
      />
    </>
  );
};
