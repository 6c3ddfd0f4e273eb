'use client';

import { ControlsTab } from '../controls/controls-tab';
import { useActs } from '../dataset/acts/item-acts-context';
import { SteeringPanel } from '../steering/steering-panel';

interface ControlsPaneProps {
  place: string | null;
  onPlace: (place: string) => void;
  onKeys: () => void;
}

/** The control pairs, with the loom's own panel to choose in and the screen's undo. */
export const ControlsPane = ({ place, onPlace, onKeys }: ControlsPaneProps) => {
  const { perform, undoLast } = useActs();
  return (
    <ControlsTab
      place={place}
      onPlace={onPlace}
      perform={perform}
      undoLast={undoLast}
      showKeys={onKeys}
      steering={<SteeringPanel />}
    />
  );
};
