import { type Association, associationOf } from './chi-square';

export interface LabelByCluster {
  /** A row for each label in the order of the format; one more, last, for labels the format does not have, if there are any. */
  labels: string[];
  /** `counts[label][cluster]`. */
  counts: number[][];
  association: Association | null;
}

/** How the labels spread over the clusters. `items` are those in the dataset, with the cluster each lies in. */
export function labelByCluster(
  items: readonly { labelIndex: number; cluster: number }[],
  labels: readonly string[],
  clusters: number,
): LabelByCluster {
  const counts = [...labels, ''].map(() => new Array<number>(clusters).fill(0));
  for (const { labelIndex, cluster } of items) {
    const row = counts[labelIndex < 0 || labelIndex >= labels.length ? labels.length : labelIndex];
    if (row && cluster >= 0 && cluster < clusters) row[cluster] = (row[cluster] ?? 0) + 1;
  }
  const others = counts.at(-1)?.some(Boolean) ?? false;
  const shown = others ? counts : counts.slice(0, -1);
  return {
    labels: others ? [...labels, 'other'] : [...labels],
    counts: shown,
    association: associationOf(shown),
  };
}
