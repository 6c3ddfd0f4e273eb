const SHORT: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** What Python's `str.isprintable` is false for; the plain space is printable. */
const NOT_PRINTABLE = /(?! )[\p{C}\p{Z}]/u;

/** A text as Python's `repr` writes it. */
export function pythonRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = Array.from(text, (character) => {
    if (character === quote) return `\\${quote}`;
    return SHORT[character] ?? (NOT_PRINTABLE.test(character) ? escaped(character) : character);
  });
  return quote + body.join('') + quote;
}

/** A list of texts as Python's `repr` writes it: what `ast.literal_eval` reads. */
export const pythonList = (texts: readonly string[]): string => `[${texts.map(pythonRepr).join(', ')}]`;

function escaped(character: string): string {
  const code = character.codePointAt(0) as number;
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
