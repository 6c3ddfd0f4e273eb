import { at, CARD_WIDTH, COLUMN_WIDTH, columnsIn, eachEdge, ROLE } from '@/lib/loom/layout';
import { NONE } from '@/lib/loom/tree';
import { edgeYOf, type Frame } from './frame';

/** Below this zoom only edges that lead on are drawn, below the next only the path. */
const LEADING_ONLY = 0.12;
const PATH_ONLY = 0.04;

function trace(frame: Frame, child: number): void {
  const { context, scene, view } = frame;
  const parent = at(scene.tree.parent, child);
  const fromX = at(scene.layout.x, parent) + CARD_WIDTH;
  const toX = at(scene.layout.x, child);
  const [fromY, toY] = [edgeYOf(frame, parent), edgeYOf(frame, child)];
  context.moveTo(fromX, fromY);
  if (view.zoom < LEADING_ONLY) context.lineTo(toX, toY);
  else context.bezierCurveTo((fromX + toX) / 2, fromY, (fromX + toX) / 2, toY, toX, toY);
}

function paintQuiet(frame: Frame): void {
  const { context, scene, view, rect, palette } = frame;
  if (view.zoom < PATH_ONLY) return;
  const { tree, layout, suggestion, taken } = scene;
  const leadingOnly = view.zoom < LEADING_ONLY;
  let lastBelow = NONE;
  context.beginPath();
  eachEdge(tree, layout, rect, (child) => {
    if (layout.role[child] === ROLE.spine || child === suggestion || child === taken) return;
    if (leadingOnly && tree.first[child] === NONE) return;
    if (at(layout.y, child) > rect.y1) {
      const parent = at(tree.parent, child);
      if (parent === lastBelow) return;
      lastBelow = parent;
    }
    trace(frame, child);
  });
  context.strokeStyle = palette.line;
  context.lineWidth = Math.max(1.5, 1 / view.zoom);
  context.stroke();
}

function paintPath(frame: Frame): void {
  const { context, scene, view, rect, palette } = frame;
  const { first, last } = columnsIn(scene.layout, { ...rect, x1: rect.x1 + COLUMN_WIDTH });
  context.beginPath();
  for (let column = Math.max(1, first); column <= last; column++) {
    const index = scene.spine[column];
    if (index !== undefined) trace(frame, index);
  }
  if (scene.taken !== NONE && at(scene.tree.parent, scene.taken) !== NONE) trace(frame, scene.taken);
  context.strokeStyle = palette.leaf;
  context.lineWidth = Math.max(2.5, 1.5 / view.zoom);
  context.stroke();
}

function paintSuggestion(frame: Frame): void {
  const { context, scene, view, palette } = frame;
  if (scene.suggestion === NONE || at(scene.tree.parent, scene.suggestion) === NONE) return;
  context.beginPath();
  trace(frame, scene.suggestion);
  context.strokeStyle = palette.sun;
  context.lineWidth = Math.max(2, 1.5 / view.zoom);
  context.setLineDash([4, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** The edges in view: the path green and straight, the suggestion's dashed, all others quiet. */
export function paintEdges(frame: Frame): void {
  paintQuiet(frame);
  paintPath(frame);
  paintSuggestion(frame);
}
