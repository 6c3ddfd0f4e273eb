import { FormatError } from '../format-error';
import { indicesOf, type ResultFile } from './result-file';

/** A results file under the name it came by. */
export interface NamedResults {
  name: string;
  file: ResultFile;
}

/** Results files that can be of one dataset. */
export interface CheckedResults {
  task: ResultFile['task'];
  /** In ascending order, the same in every file. */
  indices: number[];
}

/** Indices count the rows of a dataset from 0; nobody scores so many. */
const MOST_INDEX = 1_000_000;

/**
 * The right class that a row implies: what was predicted where that is right; the other of two where it is wrong. Null where more than
 * two are left, and where the file does not say what was predicted.
 */
export function impliedAnswer(file: ResultFile, at: number, classes: number): number | null {
  const row = file.task === 'classification' ? file.rows[at] : undefined;
  if (!row || row.predicted === null) return null;
  if (row.correct) return row.predicted;
  return classes === 2 ? 1 - row.predicted : null;
}

/**
 * Checks that files can be of one dataset whose items have so many labels: one task, the same indices in each, classes that exist,
 * and no two files that imply another right answer to the same row. Throws a FormatError that names file and row, and what to do.
 */
export function checkResults(files: readonly NamedResults[], classes: number): CheckedResults {
  const [first, ...others] = files;
  if (!first) throw new FormatError('There is no file.');
  for (const one of others) checkTask(first, one);
  checkClasses(first.file.task, classes);
  for (const one of files) checkRows(one, classes);
  const indices = indicesOf(first.file).sort((a, b) => a - b);
  const known = new Set(indices);
  for (const one of others) checkIndices(first, one, indices, known);
  checkAnswers(files, classes);
  return { task: first.file.task, indices };
}

/** Rows are told by their index: files may have them in any order, and blank ones between. */
const atIndex = (index: number): string => `index ${index}`;

const called = ({ name }: NamedResults): string => `“${name.slice(0, 120)}”`;

const TASKS: Record<ResultFile['task'], string> = {
  classification: 'classification',
  logodds: 'log-odds',
  'sequence-prob': 'sequence probability',
};

function checkTask(first: NamedResults, one: NamedResults): void {
  if (one.file.task === first.file.task) return;
  throw new FormatError(
    `${called(first)} has results of ${TASKS[first.file.task]} and ${called(one)} of ${TASKS[one.file.task]}. Import the files of one task at a time.`,
    'header',
  );
}

function checkClasses(task: ResultFile['task'], classes: number): void {
  if (task === 'logodds' && classes !== 2)
    throw new FormatError(`Log-odds are of two labels, not ${classes}: say that an item has two.`, 'classes');
  if (task === 'classification' && classes < 2)
    throw new FormatError('An item to classify has two labels or more: say how many.', 'classes');
}

function checkRows(one: NamedResults, classes: number): void {
  const { file } = one;
  const beyond = indicesOf(file).find((index) => index >= MOST_INDEX);
  if (beyond !== undefined)
    throw new FormatError(
      `${called(one)} has the index ${beyond}: indices count the rows of a dataset from 0, and end below ${MOST_INDEX}.`,
      atIndex(beyond),
    );
  if (file.task !== 'classification') return;
  for (const { index, predicted } of file.rows)
    if (predicted !== null && predicted >= classes)
      throw new FormatError(
        `${called(one)} predicts class ${predicted}, and items were said to have ${classes} labels (0 to ${classes - 1}). Say how many there are.`,
        atIndex(index),
      );
}

function checkIndices(
  first: NamedResults,
  one: NamedResults,
  indices: readonly number[],
  known: ReadonlySet<number>,
): void {
  const here = new Set(indicesOf(one.file));
  const strange = [...here].find((index) => !known.has(index));
  const advice = 'Import files that are of the same items.';
  if (strange !== undefined)
    throw new FormatError(
      `${called(one)} has the index ${strange}, which ${called(first)} has not. ${advice}`,
      atIndex(strange),
    );
  if (here.size === indices.length) return;
  const missing = indices.find((index) => !here.has(index));
  throw new FormatError(`${called(one)} has no index ${missing}, which ${called(first)} has. ${advice}`);
}

function checkAnswers(files: readonly NamedResults[], classes: number): void {
  const answers = new Map<number, { answer: number; by: NamedResults }>();
  for (const one of files)
    for (const [at, { index }] of one.file.rows.entries()) {
      const answer = impliedAnswer(one.file, at, classes);
      if (answer === null) continue;
      const before = answers.get(index);
      if (before && before.answer !== answer)
        throw new FormatError(
          `By “correct” and “predicted”, the right class at index ${index} is ${answer} in ${called(one)} and ${before.answer} in ${called(before.by)}: they are of other datasets, or of another order. Import them apart.`,
          atIndex(index),
        );
      if (!before) answers.set(index, { answer, by: one });
    }
}
