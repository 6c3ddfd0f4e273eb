/** A box on the figure, in pixels; `y` is its middle, `x` its left edge. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ROUNDS = 120;

const across = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width;
const overlap = (a: Box, b: Box): number =>
  across(a, b) ? (a.height + b.height) / 2 - Math.abs(a.y - b.y) : 0;

/**
 * Moves labels up and down until none covers another, nor a box that stands still, as far as there is room between `top` and
 * `bottom`. Gives their middles in the order they came.
 */
export function placeLabels(
  labels: readonly Box[],
  fixed: readonly Box[],
  [top, bottom]: readonly [number, number],
): number[] {
  const placed = labels.map((label) => ({ ...label }));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const [at, label] of placed.entries()) {
      for (const [other, rival] of placed.entries()) if (other > at && push(label, rival, 0.5)) moved = true;
      // Late rounds leave still boxes alone: better a label over a mark than over a label.
      if (round < ROUNDS / 2) for (const box of fixed) if (push(label, { ...box }, 1)) moved = true;
      label.y = Math.min(bottom - label.height / 2, Math.max(top + label.height / 2, label.y));
    }
    if (!moved) break;
  }
  sweepDown(placed);
  sweepUp(placed, bottom);
  return placed.map(({ y }) => y);
}

/** What pushing left over: from the top, each label goes clear of those before it. */
function sweepDown(placed: readonly Box[]): void {
  const order = placed.toSorted((a, b) => a.y - b.y);
  for (const [at, label] of order.entries())
    for (const above of order.slice(0, at))
      if (across(label, above)) label.y = Math.max(label.y, above.y + (above.height + label.height) / 2);
}

/** Then back up from the bottom, as far as the bottom asks. */
function sweepUp(placed: readonly Box[], bottom: number): void {
  const order = placed.toSorted((a, b) => b.y - a.y);
  for (const [at, label] of order.entries()) {
    label.y = Math.min(label.y, bottom - label.height / 2);
    for (const below of order.slice(0, at))
      if (across(label, below)) label.y = Math.min(label.y, below.y - (below.height + label.height) / 2);
  }
}

/** Moves two apart; `share` is what the first takes of the way. */
function push(label: Box, rival: Box, share: number): boolean {
  const depth = overlap(label, rival);
  if (depth <= 0.01) return false;
  const way = label.y < rival.y || (label.y === rival.y && label.x <= rival.x) ? -1 : 1;
  label.y += way * depth * share;
  rival.y -= way * depth * (1 - share);
  return true;
}
