const SHOWN: Record<string, string> = { '\n': '\\n', '\t': '\\t', '\r': '\\r', '\\': '\\\\' };
const MEANT: Record<string, string> = { n: '\n', t: '\t', r: '\r', '\\': '\\' };

/** A text in one line: line ends and tabs as `\n` and `\t`. */
export const escaped = (text: string): string =>
  text.replace(/[\n\t\r\\]/g, (character) => SHOWN[character] ?? '');

/** The text that is meant; a backslash before anything else stands for itself. */
export const unescaped = (line: string): string =>
  line.replace(/\\([ntr\\])/g, (_, letter: string) => MEANT[letter] ?? '');
