import { FormatError } from './format-error';

/** Parses the text of a JSON file, with or without a byte order mark. Throws a FormatError that names the line. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/u.exec(said)?.[1];
    const line = position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
    const detail = said.replace(/ in JSON at position.*$/u, '').replace(/^JSON\.parse: /u, '');
    throw new FormatError(`The file is not JSON: ${detail}.`, line === null ? null : `line ${line}`);
  }
}
