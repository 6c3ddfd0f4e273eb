/** A number for each place. `from` of the typed arrays would take ten times as long, and this runs at every step. */
export function floats(length: number, of: (at: number) => number): Float64Array {
  const column = new Float64Array(length);
  for (let at = 0; at < length; at++) column[at] = of(at);
  return column;
}

export function whole32(length: number, of: (at: number) => number): Int32Array {
  const column = new Int32Array(length);
  for (let at = 0; at < length; at++) column[at] = of(at);
  return column;
}
