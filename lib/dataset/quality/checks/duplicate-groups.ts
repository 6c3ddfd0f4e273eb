import type { Entry } from '../quality-set';
import { MAX_GROUPS, MAX_IN_GROUP, MAX_PLACES } from '../thresholds';

export const placesOf = (groups: readonly (readonly Pick<Entry, 'place'>[])[]): string[] =>
  groups
    .flat()
    .slice(0, MAX_PLACES)
    .map(({ place }) => place);

/** Groups as places, so many as a reader can take in. */
export const duplicateGroups = (groups: readonly (readonly Pick<Entry, 'place'>[])[]): string[][] =>
  groups.slice(0, MAX_GROUPS).map((group) => group.slice(0, MAX_IN_GROUP).map(({ place }) => place));
