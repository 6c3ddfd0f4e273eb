import { FormatError } from '../format-error';
import { named } from './notes';

const MAX_NAMED = 6;

/**
 * The error for a node that hangs below itself, or on one that does. `up` leads from `start` to a parent, and its parent,
 * and never comes to a root.
 */
export function cycleError(
  start: number,
  up: (place: number) => number,
  idOf: (place: number) => string,
  whereOf: (place: number) => string,
): FormatError {
  const cycle = cycleAbove(start, up);
  const shown = cycle
    .slice(0, cycle.length > MAX_NAMED ? MAX_NAMED : undefined)
    .map((one) => named(idOf(one)));
  const more = cycle.length > MAX_NAMED ? [`${cycle.length - MAX_NAMED} more`] : [];
  return new FormatError(
    `The nodes go round in a circle: ${[...shown, ...more, shown[0]].join(' → ')}.`,
    whereOf(cycle[0] as number),
  );
}

/** Walks up until a node comes again; returns the circle, parents before children. */
function cycleAbove(start: number, up: (place: number) => number): number[] {
  const seen = new Map<number, number>();
  const walk: number[] = [];
  let place = start;
  while (!seen.has(place)) {
    seen.set(place, walk.length);
    walk.push(place);
    place = up(place);
  }
  return walk.slice(seen.get(place)).reverse();
}
