import { at, CARD_WIDTH, COLUMN_WIDTH, columnsIn, eachInColumn, ROLE } from '@/lib/loom/layout';
import { hasFlag, NONE } from '@/lib/loom/tree';
import { SHAPE } from '@/lib/loom/tree-shape';
import { isFolded } from '../scene';
import type { Frame } from './frame';

/** Below this zoom neighbouring blocks run together into one. */
const MERGE_ZOOM = 0.1;

/** Blocks of one look, painted one by one (a path of thousands costs far more); touching ones run together. */
class Run {
  readonly #paint: (x: number, top: number, height: number) => void;
  readonly #gap: number;
  #x = 0;
  #top = 0;
  #bottom = Number.NEGATIVE_INFINITY;

  constructor(gap: number, paint: (x: number, top: number, height: number) => void) {
    this.#gap = gap;
    this.#paint = paint;
  }

  add(x: number, top: number, bottom: number): void {
    if (x === this.#x && top - this.#bottom <= this.#gap && top >= this.#top) {
      this.#bottom = Math.max(this.#bottom, bottom);
      return;
    }
    this.flush();
    [this.#x, this.#top, this.#bottom] = [x, top, bottom];
  }

  flush(): void {
    if (this.#bottom > this.#top) this.#paint(this.#x, this.#top, this.#bottom - this.#top);
    this.#bottom = Number.NEGATIVE_INFINITY;
  }
}

function eachVisible(frame: Frame, visit: (index: number) => void): void {
  const { scene, view, rect } = frame;
  const { first, last } = columnsIn(scene.layout, rect);
  const step = Math.max(1, Math.floor(0.7 / (COLUMN_WIDTH * view.zoom)));
  for (let column = first; column <= last; column += step) {
    eachInColumn(scene.layout, column, rect.y0, rect.y1, 1 / view.zoom, visit);
  }
}

/**
 * What is not on the path, as quiet blocks: all of it when seen from afar, the folded only at middle distance.
 * Gives the nodes painted, for their texts.
 */
export function paintQuietBlocks(frame: Frame): number[] {
  const { context, scene, view, level, palette, topOf } = frame;
  const merging = view.zoom < MERGE_ZOOM;
  const least = 1 / view.zoom;
  const run = new Run(merging ? least * 1.5 : -1, (x, top, height) => {
    context.fillRect(x, top, CARD_WIDTH, height);
    if (!merging) context.strokeRect(x, top, CARD_WIDTH, height);
  });
  const painted: number[] = [];
  context.fillStyle = merging ? palette.edge : palette.panel;
  context.strokeStyle = palette.line;
  context.lineWidth = Math.max(1, 0.8 / view.zoom);
  context.globalAlpha = merging ? 0.55 : 1;
  const ahead: number[] = [];
  eachVisible(frame, (index) => {
    const folded = isFolded(scene, index);
    if (scene.layout.role[index] !== ROLE.aside || (level === 'mid' && !folded)) return;
    if (!merging && hasFlag(scene.tree, index, SHAPE.unexplored)) {
      ahead.push(index);
      return;
    }
    const top = topOf(index);
    run.add(at(scene.layout.x, index), top, top + Math.max(least, at(scene.layout.h, index)));
    if (!merging) painted.push(index);
  });
  run.flush();
  context.globalAlpha = 1;
  paintAhead(frame, ahead);
  return [...painted, ...ahead];
}

/** What was proposed ahead and not reached: outlines in dashes, nothing filled. */
function paintAhead({ context, scene, view, topOf }: Frame, ahead: readonly number[]): void {
  context.setLineDash([4 / view.zoom, 3 / view.zoom]);
  for (const index of ahead)
    context.strokeRect(at(scene.layout.x, index), topOf(index), CARD_WIDTH, at(scene.layout.h, index));
  context.setLineDash([]);
}

interface Look {
  fill: string;
  stroke: string;
}

function box(frame: Frame, index: number, { fill, stroke }: Look): void {
  const { context, scene, view, topOf } = frame;
  const least = 2 / view.zoom;
  const height = Math.max(least, at(scene.layout.h, index));
  const [x, y, width] = [at(scene.layout.x, index), topOf(index), Math.max(least, CARD_WIDTH)];
  context.fillStyle = fill;
  context.fillRect(x, y, width, height);
  if (fill === stroke) return;
  context.strokeStyle = stroke;
  context.lineWidth = Math.max(1.5, 1 / view.zoom);
  context.strokeRect(x, y, width, height);
}

/** A ring around the selected node, where no card shows it. */
export function paintSelection({ context, scene, view, palette, selected, topOf }: Frame): void {
  if (selected === NONE) return;
  const away = 2.5 / view.zoom;
  const width = Math.max(CARD_WIDTH, 3 / view.zoom);
  const height = Math.max(at(scene.layout.h, selected), 3 / view.zoom);
  const [x, y] = [at(scene.layout.x, selected) - away, topOf(selected) - away];
  context.strokeStyle = palette.ink;
  context.lineWidth = 2 / view.zoom;
  context.strokeRect(x, y, width + 2 * away, height + 2 * away);
}

/** The path and the open step seen from afar. Gives the nodes painted, for their texts. */
export function paintLoudBlocks(frame: Frame): number[] {
  const { scene, view, rect, palette } = frame;
  const { tree, spine, open, suggestion, taken, layout } = scene;
  const { first, last } = columnsIn(layout, rect);
  const step = Math.max(1, Math.floor(1.5 / (COLUMN_WIDTH * view.zoom)));
  const painted: number[] = [];
  const far = view.zoom < MERGE_ZOOM;
  for (let column = first; column <= last; column += step) {
    const index = spine[column];
    if (index === undefined) continue;
    const stroke = hasFlag(tree, index, SHAPE.override) ? palette.sun : palette.leaf;
    box(frame, index, { fill: far ? stroke : palette['leaf-soft'], stroke });
    painted.push(index);
  }
  for (const index of open) {
    if (layout.role[index] !== ROLE.open) continue;
    const look =
      index === suggestion
        ? { fill: palette['sun-soft'], stroke: palette.sun }
        : index === taken
          ? { fill: palette['leaf-soft'], stroke: palette.leaf }
          : { fill: palette.panel, stroke: palette.edge };
    box(frame, index, look);
    painted.push(index);
  }
  return painted;
}
