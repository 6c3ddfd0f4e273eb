'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { ExportDialog } from '../export/export-dialog';
import { KeysDialog } from './keys-dialog';
import { SearchDialog } from './search-dialog';
import { SettingsSheet } from './settings-sheet';

/** The windows over the loom screen, one at a time. */
export const LoomDialogs = () => {
  const { loomId, dialog, openDialog } = useLoom(({ loom, dialog, openDialog }) => ({
    loomId: loom.id,
    dialog,
    openDialog,
  }));
  return (
    <>
      <KeysDialog />
      <SearchDialog />
      <SettingsSheet />
      <ExportDialog
        open={dialog === 'export'}
        onOpenChange={(open) => openDialog(open ? 'export' : null)}
        datasetId={loomId}
      />
    </>
  );
};
