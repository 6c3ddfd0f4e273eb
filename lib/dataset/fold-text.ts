const QUOTES = /["“”„«»‘’‚']/gu;
/** Punctuation that ends or begins a word. Inside one ("3.5") it tells texts apart. */
const PUNCTUATION = new Set('.,;:!?…');

/**
 * A text as duplicates are compared: compatibility forms, case, quotes, sentence punctuation and whitespace make no
 * difference. Brackets and symbols do: "(A or B) and C" is not "A or (B and C)".
 */
export function foldText(text: string): string {
  const words = text.normalize('NFKC').toLowerCase().replace(QUOTES, '').split(/\s+/u);
  return words.map(bareWord).filter(Boolean).join(' ') || text.trim();
}

function bareWord(word: string): string {
  let from = 0;
  let to = word.length;
  while (from < to && PUNCTUATION.has(word[from] as string)) from++;
  while (to > from && PUNCTUATION.has(word[to - 1] as string)) to--;
  return word.slice(from, to);
}
