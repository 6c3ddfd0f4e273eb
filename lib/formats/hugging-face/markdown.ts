/** Words of a person or a model within Markdown: on one line, and no character of theirs is read as markup. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~$&]/gu, '\\$&');

/** A text exactly as it is, quoted so that leading spaces show: `" Yes"`. */
export const exact = (text: string): string => {
  const quoted = JSON.stringify(text).replaceAll('|', '\\u007c');
  const longest = Math.max(0, ...(quoted.match(/`+/gu) ?? []).map((ticks) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${quoted}${fence}`;
};

/** Cells are Markdown already. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** "1 row", "1,200 rows". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** "12.5 %"; of nothing, "–". */
export const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

/** "a", "a and b", "a, b and c". */
export const enumeration = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
