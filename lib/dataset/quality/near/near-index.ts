import type { DistinctQuestion } from '../distinct-question';
import { link, unlink } from './links';
import { BANDS } from './minhash';

/**
 * Within a bucket each question is compared with so many that follow it. A full comparison would grow with the square of a
 * bucket that holds a whole set written to one template. Buckets are ordered by the keys of the next two bands, so that what is
 * most alike stands together, then by content: what is found is a pure function of the questions, whatever order they came in.
 */
const REACH = 3;

type Bucket = DistinctQuestion[];

export interface NearIndex {
  add(question: DistinctQuestion): void;
  remove(question: DistinctQuestion): void;
}

/** Keeps `near` of all questions in it: every pair that meets in a bucket and is at least `threshold` alike. */
export function createNearIndex(threshold: number): NearIndex {
  const bands = Array.from({ length: BANDS }, () => new Map<number, Bucket | DistinctQuestion>());

  const propose: Act = (one, other) => link(one, other, threshold);
  const withdraw: Act = unlink;

  return {
    add(question) {
      if (question.shingles.length === 0) return;
      bands.forEach((band, at) => {
        const key = question.bands[at] as number;
        const there = band.get(key);
        if (there === undefined) band.set(key, question);
        else if (!Array.isArray(there)) {
          band.set(key, inOrder(there, question, at));
          propose(there, question);
        } else {
          const place = placeIn(there, question, at);
          apart(there, place, place, withdraw);
          around(there, place, place, question, propose);
          there.splice(place, 0, question);
        }
      });
    },
    remove(question) {
      if (question.shingles.length === 0) return;
      bands.forEach((band, at) => {
        const key = question.bands[at] as number;
        const there = band.get(key);
        if (there === question) band.delete(key);
        if (!Array.isArray(there)) return;
        const place = there.indexOf(question);
        if (place < 0) return;
        around(there, place, place + 1, question, withdraw);
        apart(there, place, place + 1, propose);
        there.splice(place, 1);
        if (there.length === 1) band.set(key, there[0] as DistinctQuestion);
      });
    },
  };
}

type Act = (one: DistinctQuestion, other: DistinctQuestion) => void;

/** Acts on the question with each that is in reach: those before `left` and from `right` on. */
function around(bucket: Bucket, left: number, right: number, question: DistinctQuestion, act: Act): void {
  for (let i = Math.max(0, left - REACH); i < left; i++) act(bucket[i] as DistinctQuestion, question);
  const end = Math.min(bucket.length, right + REACH);
  for (let i = right; i < end; i++) act(question, bucket[i] as DistinctQuestion);
}

/** Acts on each pair that is in reach of one another just as long as nothing stands between `left` and `right`. */
function apart(bucket: Bucket, left: number, right: number, act: Act): void {
  for (let before = 1; before <= REACH; before++) {
    const [one, other] = [bucket[left - before], bucket[right + REACH - before]];
    if (one && other) act(one, other);
  }
}

function compare(one: DistinctQuestion, other: DistinctQuestion, band: number): number {
  for (const next of [(band + 1) % BANDS, (band + 2) % BANDS]) {
    const gap = (one.bands[next] as number) - (other.bands[next] as number);
    if (gap !== 0) return gap;
  }
  return one.hash - other.hash || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);
}

const inOrder = (one: DistinctQuestion, other: DistinctQuestion, band: number): Bucket =>
  compare(one, other, band) < 0 ? [one, other] : [other, one];

function placeIn(bucket: Bucket, question: DistinctQuestion, band: number): number {
  let [low, high] = [0, bucket.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(bucket[middle] as DistinctQuestion, question, band) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
