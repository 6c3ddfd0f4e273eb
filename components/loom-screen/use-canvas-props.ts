'use client';

import { useMemo } from 'react';
import { useLoom } from '@/lib/store/loom-store-context';
import { inShownOrder, openStepId, standingChoice, suggestionOf } from '@/lib/store/selectors';
import type { LoomCanvasProps } from '../canvas/canvas-types';
import { useCardInfo } from './use-card-info';

/** The part of the store that the canvas and the outline show. */
export function useCanvasProps(): Omit<LoomCanvasProps, 'ref'> {
  const loom = useLoom((state) => {
    const open = state.steps.get(openStepId(state) ?? '');
    const suggestionId = open ? suggestionOf(open) : null;
    const arriving = [...state.steps.values()].flatMap(({ nodes }) =>
      nodes.filter((node) => node.state === 'waiting' || node.state === 'streaming'),
    );
    return {
      tree: state.tree,
      version: state.version + state.nodesVersion,
      headId: state.loom.headId,
      openKey: open
        ? inShownOrder(open)
            .map((node) => node.id)
            .join(' ')
        : '',
      liveKey: arriving.map((node) => node.id).join(' '),
      suggestionId,
      suggestionTaken: open !== undefined && standingChoice(open)?.nodeId === suggestionId,
      selectedId: state.selectedId,
      texts: state.texts,
      onSelect: state.select,
      needTexts: state.needTexts,
      focusRequest: state.focusRequest,
      autopilotOn: state.autopilot.on,
      take: state.take,
      propose: state.propose,
    };
  });
  const { openKey, liveKey, autopilotOn, take, propose, ...rest } = loom;
  const openNodeIds = useMemo(() => openKey.split(' ').filter(Boolean), [openKey]);
  const liveIds = useMemo(() => new Set(liveKey.split(' ').filter(Boolean)), [liveKey]);
  return {
    ...rest,
    ...useCardInfo(),
    openNodeIds,
    liveIds,
    onTake: (id) => void take(id),
    onStartStep: (id) => void propose(id),
    follow: autopilotOn ? 'while-watching' : 'always',
  };
}
