import { eigenvalues } from '../statistics/eigenvalues';

/**
 * Vendi score (Friedman & Dieng 2023): exp of the Shannon entropy of the eigenvalues of K/n, from 1 (all alike) to n (nothing in
 * common). K is the cosine similarity of the sets weighted by inverse document frequency ln((1 + n)/(1 + df)) + 1 within `sets`.
 */
export function vendiScore(sets: readonly Int32Array[]): number {
  const n = sets.length;
  if (n === 0) return 0;
  let entropy = 0;
  for (const value of eigenvalues(kernel(sets))) {
    const share = value / n;
    if (share > 1e-12) entropy -= share * Math.log(share);
  }
  return Math.exp(entropy);
}

/** Cosine similarities, row by row; 1 on the diagonal. */
export function kernel(sets: readonly Int32Array[]): Float64Array[] {
  const n = sets.length;
  const holders = new Map<number, number[]>();
  for (const [at, set] of sets.entries())
    for (const member of set) {
      const list = holders.get(member);
      if (list) list.push(at);
      else holders.set(member, [at]);
    }
  const rows = Array.from({ length: n }, () => new Float64Array(n));
  for (const list of holders.values()) {
    const weight = (Math.log((1 + n) / (1 + list.length)) + 1) ** 2;
    for (let i = 0; i < list.length; i++) {
      const row = rows[list[i] as number] as Float64Array;
      for (let j = 0; j <= i; j++) {
        const other = list[j] as number;
        row[other] = (row[other] as number) + weight;
      }
    }
  }
  const lengths = rows.map((row, i) => Math.sqrt(row[i] as number));
  for (let i = 0; i < n; i++) {
    const row = rows[i] as Float64Array;
    for (let j = 0; j < i; j++) {
      const scale = (lengths[i] as number) * (lengths[j] as number);
      const cosine = scale > 0 ? (row[j] as number) / scale : 0;
      row[j] = cosine;
      (rows[j] as Float64Array)[i] = cosine;
    }
    row[i] = 1;
  }
  return rows;
}
