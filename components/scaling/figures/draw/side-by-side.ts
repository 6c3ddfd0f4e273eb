import type { Series } from '../data/figure-data';

const STEP = 7;
const SAME = 1.04;

/** Pixels by which models of one size stand beside each other, by model key. */
export function sideBySide(shown: readonly Series[]): ReadonlyMap<string, number> {
  const points = shown
    .flatMap(({ points }) => points)
    .map(({ model, parameters }) => ({ model, parameters }))
    .sort((a, b) => a.parameters - b.parameters);
  const groups: (typeof points)[] = [];
  for (const point of points) {
    const group = groups.at(-1);
    if (group?.[0] && point.parameters / group[0].parameters < SAME) group.push(point);
    else groups.push([point]);
  }
  const order = shown.flatMap(({ points }) => points.map(({ model }) => model));
  return new Map(
    groups.flatMap((group) =>
      group
        .toSorted((a, b) => order.indexOf(a.model) - order.indexOf(b.model))
        .map(({ model }, at) => [model, (at - (group.length - 1) / 2) * STEP] as const),
    ),
  );
}
