import 'server-only';
import { type Distribution, mix, normalised } from '../sampling/distribution';

/** Stands for words the model knows too little about: those it met once, and those it never met. */
const RARE = '\u0000rare';
/** What the two tokens before weigh against the one before. */
const TRIGRAM_SHARE = 0.7;
/** Likeliest successors kept for each context. */
const KEPT = 24;

/** A small word model: two tokens of context, interpolated with one; unknown words behave as the rarest known ones do. */
export class NGram {
  private readonly afterOne: ReadonlyMap<string, Distribution>;
  private readonly afterTwo: ReadonlyMap<string, Distribution>;
  private readonly cache = new Map<string, Distribution>();

  constructor(tokens: readonly string[]) {
    const seen = new Map<string, number>();
    for (const token of tokens) bump(seen, token);
    const one = new Map<string, Map<string, number>>();
    const two = new Map<string, Map<string, number>>();
    for (const [at, token] of tokens.entries()) {
      const last = tokens[at - 1];
      if (last === undefined) continue;
      bump(entry(one, seen.get(last) === 1 ? RARE : last), token);
      bump(entry(two, pair(tokens[at - 2] ?? '', last)), token);
    }
    if (!one.has(RARE)) one.set(RARE, seen);
    this.afterOne = new Map([...one].map(([key, counts]) => [key, likeliest(counts)]));
    this.afterTwo = new Map([...two].map(([key, counts]) => [key, likeliest(counts)]));
  }

  /** Probabilities of the token after `last`, which `before` precedes; they add up to 1. */
  next(before: string, last: string): Distribution {
    const key = pair(before, last);
    const known = this.cache.get(key);
    if (known) return known;
    const one = this.afterOne.get(last) ?? this.afterOne.get(RARE) ?? new Map<string, number>();
    const two = this.afterTwo.get(key);
    if (!two) return one;
    const mixed = mix(two, one, TRIGRAM_SHARE);
    this.cache.set(key, mixed);
    return mixed;
  }
}

const likeliest = (counts: ReadonlyMap<string, number>): Distribution =>
  normalised(new Map([...counts].toSorted((a, b) => b[1] - a[1]).slice(0, KEPT)));

const pair = (before: string, last: string): string => `${before}\u0000${last}`;

const bump = (counts: Map<string, number>, token: string): void => {
  counts.set(token, (counts.get(token) ?? 0) + 1);
};

const entry = (table: Map<string, Map<string, number>>, key: string): Map<string, number> => {
  const counts = table.get(key) ?? new Map<string, number>();
  table.set(key, counts);
  return counts;
};
