import { FormatError } from '../format-error';
import type { LineCounter } from './line-counter';

/** What the tokenizer and the parser said, in words for the owner of the file; other errors as they are. */
export function whyNotJson(error: unknown, lines: LineCounter, ended: boolean): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof FormatError)
    return error.where === null ? new FormatError(error.message, `line ${lines.lineAt()}`) : error;
  if (ended)
    return lines.length === 0
      ? new FormatError('The file is empty.')
      : new FormatError(
          'The JSON ends in the middle: the file is damaged, or was cut off on its way.',
          `line ${lines.lineAt(lines.length)}`,
        );
  const character = /^Unexpected "([\s\S]*)" at chunk position .*absolute position "(\d+)"/u.exec(
    error.message,
  );
  if (character)
    return notJson(JSON.stringify(character[1]).slice(1, -1), lines.lineAt(Number(character[2])));
  const token = /^Unexpected \w+ \(([\s\S]*)\) in state/u.exec(error.message);
  if (token) return notJson(short(unquoted(token[1] ?? '')), lines.lineAt());
  return error;
}

const notJson = (found: string, line: number) =>
  new FormatError(`The file is not JSON: “${found}” cannot stand there.`, `line ${line}`);

const short = (text: string) => (text.length > 30 ? `${text.slice(0, 29)}…` : text);

const unquoted = (text: string) => (text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text);
