/** What a label-conditioned ranking comes to. */
export interface Conditioned {
  /** Best first. */
  order: string[];
  /** Probability that the first of `order` is the best of those it was compared with, 0 to 1. */
  probability: number;
  /** How the wanted label came into it, in a sentence; empty where it did not. */
  note: string;
}

/**
 * Ranks on a label that is short (max over candidates and labels). Where two candidates or more have the label, and one
 * of them is the best of those with at least the probability `wantedProbability`, they come first. P(best | one of those
 * is) = P(best) / Σ over those (Luce's choice axiom). Else the order is that of all candidates whatever their label: a
 * lone candidate with the label has nothing to be compared with, and a judge that cannot tell those apart may well know
 * another candidate to be better.
 */
export function onWantedLabel(
  ranked: { order: readonly string[]; best: Readonly<Record<string, number>> },
  labels: ReadonlyMap<string, string | null>,
  wanted: string | null,
  wantedProbability: number,
): Conditioned {
  const order = [...ranked.order];
  const free = { order, probability: ranked.best[order[0] ?? ''] ?? 0, note: '' };
  if (wanted === null) return free;
  const those = withLabel(order, labels, wanted);
  if (those.length === order.length) return free;
  if (those.length < 2) return { ...free, note: tooFewWanted(those.length, wanted) };
  const mass = those.reduce((sum, id) => sum + (ranked.best[id] ?? 0), 0);
  const probability = mass > 0 ? (ranked.best[those[0] as string] ?? 0) / mass : 0;
  if (probability < wantedProbability)
    return { ...free, note: `No one of the ${those.length} with “${wanted.trim()}” is decided.` };
  return { order: putFirst(order, those), probability, note: wantedFirst(those.length, wanted) };
}

export const wantedFirst = (count: number, wanted: string): string =>
  `The ${count} with “${wanted.trim()}”, which is short, come first.`;

const tooFewWanted = (count: number, wanted: string): string =>
  `${count === 0 ? 'None has' : 'Only one has'} “${wanted.trim()}”, which is short: ranked whatever the label.`;

export const withLabel = (
  order: readonly string[],
  labels: ReadonlyMap<string, string | null>,
  wanted: string,
): string[] => order.filter((id) => labels.get(id)?.trim() === wanted.trim());

/** The given candidates first, the others behind in the order they had. */
export const putFirst = (order: readonly string[], first: readonly string[]): string[] => [
  ...first,
  ...order.filter((id) => !first.includes(id)),
];
