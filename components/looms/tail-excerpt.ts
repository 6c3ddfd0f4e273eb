/** The last `limit` characters at most of a text on one line, from the start of a word, with an ellipsis where it was cut. */
export const tailExcerpt = (text: string, limit: number): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= limit) return line;
  const end = characters.slice(-limit).join('');
  const space = end.indexOf(' ');
  return `… ${space === -1 || space > limit / 3 ? end : end.slice(space + 1)}`;
};
