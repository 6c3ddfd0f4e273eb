import type { NamedClusters } from '@/lib/dataset/map/project';
import type { MapReply } from './map-protocol';

/** How the texts became numbers. */
export type Method = { by: 'built-in' } | { by: 'embeddings'; server: string; model: string };

/** What a projection gave so far. Positions are `x, y` of each place, one after the other, `y` upwards. */
export interface Picture {
  method: Method;
  places: readonly string[];
  pca: Float32Array;
  /** The share of all spread that the two axes of `pca` hold, 0 to 1. */
  shares: [number, number];
  clusters: NamedClusters | null;
  umap: Float32Array | null;
  /** Why there is no UMAP, where there will be none. */
  noUmap: 'too-few' | 'too-many' | 'cancelled' | null;
}

export const sameMethod = (one: Method, other: Method): boolean =>
  one.by === 'built-in'
    ? other.by === 'built-in'
    : other.by === 'embeddings' && one.server === other.server && one.model === other.model;

/** A picture with one more step of its projection in it; null before the first. */
export function withStep(
  picture: Picture | null,
  reply: MapReply,
  of: Pick<Picture, 'method' | 'places'>,
): Picture | null {
  if (reply.kind === 'pca')
    return {
      ...of,
      pca: reply.positions,
      shares: reply.shares,
      clusters: null,
      umap: null,
      noUmap: null,
    };
  if (!picture) return null;
  if (reply.kind === 'clusters') return { ...picture, clusters: reply.clusters };
  if (reply.kind === 'umap') return { ...picture, umap: reply.positions };
  if (reply.kind === 'no-umap') return { ...picture, noUmap: reply.reason };
  return picture;
}

/** The method in words, as interface and figures name it. */
export function methodWords({ method, shares, umap }: Picture, shown: 'pca' | 'umap'): string {
  const numbers =
    method.by === 'built-in'
      ? 'TF-IDF + random projection'
      : `Embeddings by ${method.model} (${method.server})`;
  if (shown === 'umap' && umap)
    return `${numbers}, PCA to 32 dimensions, UMAP (15 neighbours, minimum distance 0.1)`;
  const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;
  return `${numbers}, PCA (the axes hold ${percent(shares[0])} and ${percent(shares[1])} of the spread)`;
}
