import 'server-only';

/** Numbers, or little-endian float32 as base64, as a vector; null where it is neither, empty, or not finite. */
export const decodeVector = (embedding: number[] | string): Float32Array | null => {
  const vector = typeof embedding === 'string' ? fromBase64(embedding) : Float32Array.from(embedding);
  return vector && vector.length > 0 && vector.every(Number.isFinite) ? vector : null;
};

const fromBase64 = (text: string): Float32Array | null => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % 4 !== 0) return null;
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
};
