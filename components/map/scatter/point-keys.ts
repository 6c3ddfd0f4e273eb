import type { KeyboardEvent } from 'react';
import type { Direction } from '@/lib/dataset/map/next-point';
import type { Stage } from './stage';

const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const PAN: Record<Direction, readonly [number, number]> = {
  left: [60, 0],
  right: [-60, 0],
  up: [0, 60],
  down: [0, -60],
};
const ZOOM = 1.3;

interface PointKeys {
  stage: Stage;
  /** The point that the keys are on, -1 for none. */
  at: number;
  onMove: (point: number) => void;
  onOpen: (point: number) => void;
  onToggle: (point: number) => void;
  onClear: () => void;
}

/** Does what a key means on the map; true when it means something. */
export function pressKey(
  event: KeyboardEvent,
  { stage, at, onMove, onOpen, onToggle, onClear }: PointKeys,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const direction = ARROWS[event.key];
  if (direction && event.shiftKey) stage.pan(...PAN[direction]);
  else if (direction) onMove(stage.step(direction));
  else if (event.key === '+' || event.key === '=') stage.zoom(ZOOM);
  else if (event.key === '-') stage.zoom(1 / ZOOM);
  else if (event.key === '0') stage.fit();
  else if (event.key === 'Enter' && at >= 0) onOpen(at);
  else if (event.key === ' ' && at >= 0) onToggle(at);
  else if (event.key === 'Escape') onClear();
  else return false;
  return true;
}
