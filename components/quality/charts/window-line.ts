/** A stretch of items, and how many of them have a label. */
export interface WindowPoint {
  /** The last item of the stretch, from 1. */
  at: number;
  label: number;
  /** 0 to 1. */
  share: number;
}

/** From this many items on the window is the long one, as in the check. */
const MANY = 200;

export const windowSize = (items: number): number => (items >= MANY ? 50 : 20);

/**
 * The share of each label in every stretch of `size` items in a row, thinned out to at most about `most` points a label.
 * `labels` are places among the format's labels; items without one (-1) are left out before.
 */
export function windowLine(
  labels: readonly number[],
  shown: readonly number[],
  size: number,
  most: number,
): WindowPoint[] {
  const counts = new Map(shown.map((label) => [label, 0]));
  const stride = Math.max(1, Math.ceil((labels.length - size + 1) / most));
  const points: WindowPoint[] = [];
  const add = (label: number, by: number) => {
    const before = counts.get(label);
    if (before !== undefined) counts.set(label, before + by);
  };
  for (const [at, label] of labels.entries()) {
    add(label, 1);
    if (at >= size) add(labels[at - size] as number, -1);
    const isShown = (at + 1 - size) % stride === 0 || at === labels.length - 1;
    if (at + 1 < size || !isShown) continue;
    for (const [one, count] of counts) points.push({ at: at + 1, label: one, share: count / size });
  }
  return points;
}
