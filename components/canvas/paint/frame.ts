import { at, EDGE_DROP, type Rect, type Size, type View } from '@/lib/loom/layout';
import type { CardInfo } from '../canvas-types';
import type { Scene } from '../scene';
import type { Palette } from '../use-palette';
import type { ZoomLevel } from '../zoom-level';

/** All that one painting of the canvas needs. The context is scaled to the canvas's own pixels. */
export interface Frame {
  context: CanvasRenderingContext2D;
  scene: Scene;
  view: View;
  size: Size;
  /** The part of the canvas that is on screen. */
  rect: Rect;
  level: ZoomLevel;
  palette: Palette;
  /** Device pixels to a screen pixel. */
  density: number;
  /** Where a node's top is to be painted now; differs from the layout while it moves. */
  topOf: (index: number) => number;
  textOf: (id: string) => string | undefined;
  /** `NONE` when nothing is selected. */
  selected: number;
  isLive: (id: string) => boolean;
  infoOf: (id: string) => CardInfo | null;
}

export const edgeYOf = ({ scene, topOf }: Frame, index: number): number =>
  topOf(index) + Math.min(EDGE_DROP, at(scene.layout.h, index) / 2);
