import { drain } from '../drain';
import { closePairs } from '../near/close-pairs';
import type { Check, QualityItem } from '../report';
import { MAX_PLACES, THRESHOLDS } from '../thresholds';
import { decimal, finePercent, items as itemsText, percent, whole } from '../wording';
import { duplicateGroups } from './duplicate-groups';
import { unknown } from './unknown';

const ABOUT = {
  id: 'embedding-duplicates',
  name: 'Same meaning',
  threshold: `at most ${percent(THRESHOLDS.embeddingWarn)} of the items`,
  method:
    'Cosine of the questions’ embeddings, alike from 0.95 on (SemDeDup, Abbas et al. 2023). Every pair is compared; what counts as the same depends on the embedding model. It is worked out when asked for, not with every step.',
} as const;

export interface Embeddings {
  /** The model they come from, as named to the reader. */
  model: string;
  /** Vectors by place, all of one length; items without one are left out. */
  vectors: ReadonlyMap<string, Float32Array>;
}

/** Where there are no embeddings yet. */
export const noEmbeddings = (): Check =>
  unknown(ABOUT, 'There are no embeddings yet: have a model make them.');

/** Items that say the same in other words. Throws a RangeError where vectors differ in length. */
export const embeddingDuplicates = (items: readonly QualityItem[], embeddings: Embeddings): Check =>
  drain(embeddingDuplicatesInSlices(items, embeddings));

/** The same as a generator of the share done: time grows with the square of the items. */
export function* embeddingDuplicatesInSlices(
  items: readonly QualityItem[],
  { model, vectors }: Embeddings,
): Generator<number, Check> {
  const known = items.flatMap((item) => {
    const vector = vectors.get(item.place);
    return vector ? [{ place: item.place, vector }] : [];
  });
  if (known.length === 0) return noEmbeddings();
  const pairs = yield* closePairs(
    known.map(({ vector }) => vector),
    THRESHOLDS.embeddingSimilarity,
  );
  const groups = groupsOf(known.length, pairs);
  const alike = groups.flat();
  const share = alike.length / known.length;
  const state = share > THRESHOLDS.embeddingBad ? 'bad' : share > THRESHOLDS.embeddingWarn ? 'warn' : 'ok';
  const best = new Map<number, number>();
  for (const { one, other, cosine } of pairs)
    for (const at of [one, other]) best.set(at, Math.max(best.get(at) ?? 0, cosine));
  const bestOf = (at: number) => best.get(at) ?? 0;
  const places = groups.map((group) => group.map((at) => ({ place: known[at]?.place ?? '' })));
  return {
    ...ABOUT,
    state,
    value: finePercent(share),
    number: share,
    sentence:
      alike.length === 0
        ? `No two items mean the same, as far as ${model} can tell.`
        : `${itemsText(alike.length)} (${finePercent(share)}) ${alike.length === 1 ? 'means' : 'mean'} much the same as another one, as ${model} sees it.`,
    items: alike
      .toSorted((a, b) => bestOf(b) - bestOf(a) || a - b)
      .slice(0, MAX_PLACES)
      .map((at) => known[at]?.place ?? ''),
    groups: duplicateGroups(places),
    details: [
      { name: 'Embeddings', value: model },
      { name: 'Items compared', value: `${whole(known.length)} of ${whole(items.length)}` },
      {
        name: 'Highest cosine',
        value: pairs.length === 0 ? 'below 0.95' : decimal(Math.max(...best.values()), 3),
      },
    ],
  };
}

/** Items that hang together by pairs, in order; groups by their first item. */
function groupsOf(n: number, pairs: readonly { one: number; other: number }[]): number[][] {
  const parent = Int32Array.from({ length: n }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] as number;
    for (let next = at; next !== root; ) [next, parent[next]] = [parent[next] as number, root];
    return root;
  };
  for (const { one, other } of pairs) {
    const [a, b] = [rootOf(one), rootOf(other)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < n; at++) {
    const root = rootOf(at);
    const group = groups.get(root);
    if (group) group.push(at);
    else groups.set(root, [at]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
