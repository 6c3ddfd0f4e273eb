import 'server-only';

/**
 * How many leading characters of a growing completion repeat the end of its document. Null: that cannot be told yet.
 * Once it has answered with a number it must not be asked again.
 */
export type EchoLength = (completion: string, ended: boolean) => number | null;

/**
 * A repetition begins at the start of a line of the document and runs to its end, so a completion that merely shares
 * a few letters with the document is left alone. Space before it goes with it. The longest repetition counts.
 */
export const echoOf = (document: string): EchoLength => {
  let open = linesToEnd(document);
  let found = 0;
  return (completion, ended) => {
    const lead = completion.length - completion.trimStart().length;
    const body = completion.slice(lead);
    if (body === '') return ended ? 0 : null;
    const still: string[] = [];
    for (const end of open) {
      if (body.startsWith(end)) found = Math.max(found, lead + end.length);
      else if (end.startsWith(body)) still.push(end);
    }
    open = still;
    return open.length > 0 && !ended ? null : found;
  };
};

/** Every stretch from the start of a line to the end of the document, with its last white space and without. */
const linesToEnd = (document: string): string[] => {
  const bare = document.trimEnd();
  const ends: string[] = [];
  for (let at = 0; at >= 0 && at < bare.length; at = nextLine(bare, at)) {
    const end = bare.slice(at).trimStart();
    ends.push(end);
    if (bare.length < document.length) ends.push(end + document.slice(bare.length));
  }
  return ends;
};

const nextLine = (text: string, from: number): number => {
  const lineBreak = text.indexOf('\n', from);
  return lineBreak < 0 ? -1 : lineBreak + 1;
};
