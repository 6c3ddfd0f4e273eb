/** What a baseline makes of items it was not fitted on. */
export interface Prediction {
  /** Predicted label by item. */
  labels: Int32Array;
  right: number;
  /** How sure it was, by item: comparable within one prediction only, 0 where it knew nothing. */
  certainty: Float64Array;
}
