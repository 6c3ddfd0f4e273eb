const SHOWN = 320;
const LIVE_SHOWN = 160;

/** What fits on a card: the beginning of a text, or its end while it arrives. White space runs together. */
export function excerpt(text: string, live: boolean): string {
  const limit = live ? LIVE_SHOWN : SHOWN;
  const part = live ? text.slice(-2 * limit) : text.slice(0, 2 * limit);
  const plain = part.replace(/\s+/g, ' ').trim();
  if (plain.length <= limit && part.length === text.length) return plain;
  return live ? `… ${plain.slice(-limit)}` : plain.slice(0, limit);
}
