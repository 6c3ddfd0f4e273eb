import { type BootstrapOptions, type Bootstrapped, bootstrapMean } from './bootstrap';

/**
 * Mean of 1 over the place (from 1) where each wanted one stands (Voorhees 1999, TREC-8 Question Answering Track); 0 for one that
 * does not stand there at all (null). Between 0 and 1; its interval by bootstrap over the places.
 */
export const meanReciprocalRank = (
  places: readonly (number | null)[],
  options: BootstrapOptions,
): Bootstrapped => bootstrapMean(places.map(reciprocal), options);

function reciprocal(place: number | null): number {
  if (place === null) return 0;
  if (!(place >= 1)) throw new RangeError(`A place counts from 1, not ${place}.`);
  return 1 / place;
}
