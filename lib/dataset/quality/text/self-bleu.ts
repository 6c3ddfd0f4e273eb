const ORDERS = 4;
/** What counts instead of no match at all (smoothing method 1 of Chen & Cherry 2014, as in Texygen). */
const EPSILON = 0.1;

/**
 * BLEU-4 of each text against all others as references (Self-BLEU, Zhu et al. 2018): n-gram counts clipped at the most any one
 * reference has, equal weights, brevity penalty against the reference nearest in length, the shorter of equals.
 */
export function selfBleu(texts: readonly (readonly string[])[]): number[] {
  if (texts.length < 2) return texts.map(() => 0);
  const grams = texts.map((words) => Array.from({ length: ORDERS }, (_, at) => countGrams(words, at + 1)));
  const tops = Array.from({ length: ORDERS }, (_, at) =>
    topTwo(grams.map((byOrder) => byOrder[at] as Counts)),
  );
  const lengths = new Map<number, number>();
  for (const { length } of texts) lengths.set(length, (lengths.get(length) ?? 0) + 1);

  return texts.map((words, text) => {
    if (words.length === 0) return 0;
    let logSum = 0;
    for (let at = 0; at < ORDERS; at++) {
      const counts = grams[text]?.[at] as Counts;
      const total = Math.max(1, words.length - at);
      let clipped = 0;
      for (const [gram, count] of counts)
        clipped += Math.min(count, mostElsewhere(tops[at]?.get(gram), text));
      if (at === 0 && clipped === 0) return 0;
      logSum += Math.log((clipped || EPSILON) / total) / ORDERS;
    }
    const nearest = nearestLength(words.length, lengths);
    const brevity = words.length > nearest ? 1 : Math.exp(1 - nearest / words.length);
    return brevity * Math.exp(logSum);
  });
}

type Counts = Map<string, number>;

function countGrams(words: readonly string[], order: number): Counts {
  const counts: Counts = new Map();
  for (let from = 0; from + order <= words.length; from++) {
    const gram = words.slice(from, from + order).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

interface Top {
  most: number;
  owner: number;
  second: number;
}

/** For each n-gram the most that one text has of it, which, and the most of any other. */
function topTwo(all: readonly Counts[]): Map<string, Top> {
  const tops = new Map<string, Top>();
  for (const [owner, counts] of all.entries()) {
    for (const [gram, count] of counts) {
      const top = tops.get(gram);
      if (!top) tops.set(gram, { most: count, owner, second: 0 });
      else if (count > top.most) tops.set(gram, { most: count, owner, second: top.most });
      else if (count > top.second) top.second = count;
    }
  }
  return tops;
}

const mostElsewhere = (top: Top | undefined, text: number): number =>
  top === undefined ? 0 : top.owner === text ? top.second : top.most;

function nearestLength(own: number, lengths: ReadonlyMap<number, number>): number {
  let best = Number.POSITIVE_INFINITY;
  for (const [length, texts] of lengths) {
    if (length === own && texts === 1) continue;
    const [gap, least] = [Math.abs(length - own), Math.abs(best - own)];
    if (gap < least || (gap === least && length < best)) best = length;
  }
  return best;
}
