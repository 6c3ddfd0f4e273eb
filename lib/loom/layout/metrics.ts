/** All lengths of the canvas are in its own pixels: screen pixels at zoom 1. */
export const CARD_WIDTH = 218;
/** From one card's left edge to the next column's. */
export const COLUMN_WIDTH = 262;
/** Between cards of one column. */
export const GAP = 8;
/** From a card's top to where its edge meets it; half the height of a card lower than twice this. */
export const EDGE_DROP = 34;

export interface Heights {
  /** A node of the accepted path, or of one that was. */
  card: number;
  /** A rejected candidate: one line. */
  folded: number;
  /** A candidate of the open step; reserved before its text arrives. */
  open: number;
}
export const HEIGHTS: Heights = { card: 88, folded: 30, open: 96 };

/** What the row of the accepted path keeps free for its siblings; everything else lies below. Fits six open candidates. */
export const BAND_HEIGHT = 6 * (HEIGHTS.open + GAP);
/** Between the band and what lies below it. */
export const BAND_MARGIN = 40;
