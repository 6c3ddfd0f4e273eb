/** A stretch of words that two texts share, or that only one of them has. */
export interface DiffPart {
  kind: 'same' | 'first' | 'second';
  text: string;
}

/** Beyond so many pairs of words the middle is told as wholly different: a table of them would take too long. */
const MOST_PAIRS = 4_000_000;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * How two texts differ, word by word: the parts of kind `same` and `first` joined are the first text, `same` and
 * `second` the second. A longest common subsequence between what they begin and end with alike.
 */
export function wordDiff(first: string, second: string): DiffPart[] {
  const [one, two] = [wordsOf(first), wordsOf(second)];
  const least = Math.min(one.length, two.length);
  let head = 0;
  while (head < least && one[head] === two[head]) head++;
  let tail = 0;
  while (tail < least - head && one.at(-1 - tail) === two.at(-1 - tail)) tail++;
  const middle = between(one.slice(head, one.length - tail), two.slice(head, two.length - tail));
  return joined([
    { kind: 'same', text: one.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: one.slice(one.length - tail).join('') },
  ]);
}

const wordsOf = (text: string): string[] => text.match(WORD) ?? [];

function between(one: readonly string[], two: readonly string[]): DiffPart[] {
  if (one.length * two.length > MOST_PAIRS)
    return [
      { kind: 'first', text: one.join('') },
      { kind: 'second', text: two.join('') },
    ];
  const lengths = commonLengths(one, two);
  const width = two.length + 1;
  const at = (i: number, j: number): number => lengths[i * width + j] ?? 0;
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < one.length || j < two.length) {
    const [left = '', right = ''] = [one[i], two[j]];
    if (i < one.length && left === right) {
      parts.push({ kind: 'same', text: left });
      i++;
      j++;
    } else if (j >= two.length || (i < one.length && at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ kind: 'first', text: left });
      i++;
    } else {
      parts.push({ kind: 'second', text: right });
      j++;
    }
  }
  return parts;
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(one: readonly string[], two: readonly string[]): Uint16Array {
  const width = two.length + 1;
  const lengths = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        one[i] === two[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
  return lengths;
}

/** Neighbours of one kind in one; empty ones gone. Between two shared words, what only one text has stands together. */
function joined(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = [];
  let pending = { first: '', second: '' };
  const settle = () => {
    if (pending.first) out.push({ kind: 'first', text: pending.first });
    if (pending.second) out.push({ kind: 'second', text: pending.second });
    pending = { first: '', second: '' };
  };
  for (const { kind, text } of parts) {
    if (text === '') continue;
    if (kind !== 'same') {
      pending[kind] += text;
      continue;
    }
    settle();
    const last = out.at(-1);
    if (last?.kind === 'same') last.text += text;
    else out.push({ kind, text });
  }
  settle();
  return out;
}
