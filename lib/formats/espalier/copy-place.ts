import type { NewIdOf } from '../../loom/copy-records';

/** A place names the nodes that an item begins and ends in: `id:from-to`, or `id:from-id:to` (see `placeOf`). */
const PLACE = /^([A-Za-z0-9_-]+):(\d+)-(?:([A-Za-z0-9_-]+):)?(\d+)$/;

/** The same place in the copied trees; a text that is no place stays as it is. */
export function copyPlace(place: string, to: NewIdOf): string {
  const parts = PLACE.exec(place);
  if (!parts) return place;
  const [, first = '', from, last, end] = parts;
  return `${to(first)}:${from}-${last === undefined ? '' : `${to(last)}:`}${end}`;
}
