import 'server-only';

/** Numbers in [0, 1), the same for the same seed. Generator: xorshift128 (G. Marsaglia, Xorshift RNGs, 2003). */
export function randomFrom(seed: string): () => number {
  let [x, y, z, w] = [0, 1, 2, 3].map((word) => hashText(`${word}/${seed}`) | 1) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return (w >>> 0) / 2 ** 32;
  };
}

/** A 32-bit hash of the text's UTF-16 code units (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
