/** 32-bit FNV-1a over UTF-16 units. */
export const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};

/** A number in [0, 1) that depends on nothing but the texts. */
export const chance = (...parts: (string | number)[]): number => {
  let h = hash(parts.join('\u0000'));
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97);
  return ((h ^ (h >>> 15)) >>> 0) / 4_294_967_296;
};
