import { FormatError } from '../format-error';
import type { NamedResults } from './check-results';
import type { ClassificationRow } from './result-file';

/**
 * Gives a place to every class that files have words for. With the classes of a dataset, theirs, if these words are all among them; else
 * the order in which they first come. Throws a FormatError where there are more of them than an item has.
 */
export function nameClasses(
  files: readonly NamedResults[],
  classes: number,
  known: readonly string[] | null,
): NamedResults[] {
  const said = [...new Set(files.flatMap(wordsOf))];
  if (said.length === 0) return [...files];
  const list = listOf(said, known);
  if (list.length > classes)
    throw new FormatError(
      `The files predict ${said.length} different labels (${said.slice(0, 4).map(quoted).join(', ')}${said.length > 4 ? ', …' : ''}), and items were said to have ${classes}. Say how many there are.`,
      'classes',
    );
  const places = new Map(list.map((text, at) => [text.trim(), at]));
  const placed = (row: ClassificationRow): ClassificationRow =>
    row.said === undefined ? row : { ...row, predicted: places.get(row.said.trim()) ?? null };
  return files.map(({ name, file }) => ({
    name,
    file: file.task === 'classification' ? { ...file, rows: file.rows.map(placed) } : file,
  }));
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));

const wordsOf = ({ file }: NamedResults): string[] =>
  file.task === 'classification' ? file.rows.flatMap(({ said }) => said?.trim() ?? []) : [];

function listOf(said: readonly string[], known: readonly string[] | null): readonly string[] {
  const theirs = new Set(known?.map((text) => text.trim()));
  return known && said.every((text) => theirs.has(text)) ? known : said;
}
