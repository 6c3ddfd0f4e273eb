import { Crosshair, Maximize, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { CANVAS_KEYS, type CanvasHandle } from './canvas-types';

interface ControlProps {
  name: string;
  shown?: string;
  keyName: string;
  icon: ReactNode;
  onPress: () => void;
}

const Control = ({ name, shown, keyName, icon, onPress }: ControlProps) => (
  <button
    type="button"
    aria-label={shown ? undefined : name}
    aria-keyshortcuts={keyName}
    title={`${name} (${keyName})`}
    onClick={onPress}
    className="flex h-7 items-center gap-1.5 rounded-md px-2 text-dim text-xs transition-colors duration-120 hover:bg-bg hover:text-ink [&_svg]:size-3.5"
  >
    {icon}
    {shown}
    <Kbd aria-hidden>{keyName}</Kbd>
  </button>
);

/** The canvas's own buttons, each with its key. */
export const Controls = ({ handle }: { handle: CanvasHandle }) => (
  <div
    role="toolbar"
    aria-label="View of the tree"
    className="absolute top-1.5 left-3.5 z-10 flex rounded-[9px] border border-line bg-panel p-0.5 shadow-shade"
  >
    <Control
      name="Zoom out"
      keyName={CANVAS_KEYS.zoomOut}
      icon={<Minus aria-hidden />}
      onPress={handle.zoomOut}
    />
    <Control
      name="Zoom in"
      keyName={CANVAS_KEYS.zoomIn}
      icon={<Plus aria-hidden />}
      onPress={handle.zoomIn}
    />
    <Control
      name="Fit all"
      shown="Fit all"
      keyName={CANVAS_KEYS.fitAll}
      icon={<Maximize aria-hidden />}
      onPress={handle.fitAll}
    />
    <Control
      name="To the head"
      shown="To the head"
      keyName={CANVAS_KEYS.toHead}
      icon={<Crosshair aria-hidden />}
      onPress={handle.toHead}
    />
  </div>
);
