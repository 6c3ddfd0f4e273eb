'use client';

import { useEffect, useState } from 'react';
import type { ServerView } from '@/lib/contract/request';
import { useLoom } from '@/lib/store/loom-store-context';
import { segmentOf } from '@/lib/store/path-items';
import { LoomSettings } from '../loom-settings/loom-settings';
import { toast } from '../ui/toast';

/** The loom's settings over what the store knows; the model servers are read each time the sheet opens. */
export const SettingsSheet = () => {
  const loom = useLoom((state) => ({
    open: state.dialog === 'settings',
    openDialog: state.openDialog,
    loom: state.loom,
    path: state.path,
    nodes: state.nodes,
    nodesVersion: state.nodesVersion,
    prompt: state.nodes.get(state.loom.rootId)?.text ?? null,
    hasSteps: state.tree.stepIds.length > 0,
    needTexts: state.needTexts,
    readServers: state.readServers,
    save: state.save,
    editPrompt: state.editPrompt,
  }));
  const { open, needTexts, readServers } = loom;
  const { rootId } = loom.loom;
  const [servers, setServers] = useState<ServerView[] | null>(null);

  useEffect(() => {
    if (!open) return;
    needTexts([rootId]);
    readServers().then(setServers, (error: Error) => {
      setServers([]);
      toast.error('The model servers could not be read', { description: error.message });
    });
  }, [open, needTexts, readServers, rootId]);

  if (!open || loom.prompt === null || servers === null) return null;
  return (
    <LoomSettings
      open
      onOpenChange={(next) => loom.openDialog(next ? 'settings' : null)}
      loom={loom.loom}
      prompt={loom.prompt}
      hasSteps={loom.hasSteps}
      segments={loom.path.flatMap((id) => loom.nodes.get(id) ?? []).map(segmentOf)}
      servers={servers}
      onSave={loom.save}
      onEditPrompt={loom.editPrompt}
    />
  );
};
