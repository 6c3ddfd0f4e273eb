export const TABS = ['items', 'review', 'quality', 'map', 'controls', 'dropped'] as const;
export type TabId = (typeof TABS)[number];

/** Where somebody comes in: from a link, or back from the tree. */
export interface Arrival {
  tab?: TabId;
  /** The item's place. */
  item?: string;
}
