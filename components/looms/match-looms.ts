import type { LoomSummary } from '@/lib/contract/snapshot';

/** The looms whose title or latest text holds every word of the query, in any case; all of them for an empty query. */
export const matchLooms = (looms: LoomSummary[], query: string): LoomSummary[] => {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return looms.filter((loom) => {
    const text = fold(`${loom.title} ${loom.tail}`);
    return words.every((word) => text.includes(word));
  });
};

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
