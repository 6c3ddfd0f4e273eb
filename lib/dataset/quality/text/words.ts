/** Scripts that are written without spaces: each of their characters counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a folded text (see `foldText`), in order. */
export function wordsOf(key: string): string[] {
  const words = key.split(/\s+/u).filter(Boolean);
  if (!UNSPACED.test(key)) return words;
  return words.flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
}
