/** An item as the lists of the panel show it. */
export interface ShownItem {
  place: string;
  /** From 1, as it is numbered everywhere. */
  number: number;
  question: string;
  /** As it stands in the text. */
  label: string;
}

/** What can be done with the items behind a check; what is left out is not offered. */
export interface ItemDeeds {
  onOpen(place: string): void;
  onPick?(places: string[]): void;
  onReview?(places: string[]): void;
}
