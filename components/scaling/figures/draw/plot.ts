export type Plot = typeof import('@observablehq/plot');

/** A channel that is in pixels already. */
export const px = <T>(value: (datum: T) => number) => ({ value, scale: null });
