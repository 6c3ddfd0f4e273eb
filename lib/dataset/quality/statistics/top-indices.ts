/** Indices of the `limit` largest scores above 0, largest first, earlier ones first among equals. */
export function topIndices(scores: Float64Array, limit: number): number[] {
  const sorted = scores.slice().sort();
  const cut = Math.max(0, sorted[sorted.length - limit] ?? 0);
  const above: number[] = [];
  const level: number[] = [];
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score > cut) above.push(i);
    else if (score === cut && score > 0 && level.length < limit) level.push(i);
  }
  above.sort((a, b) => (scores[b] as number) - (scores[a] as number) || a - b);
  return [...above, ...level].slice(0, limit);
}
