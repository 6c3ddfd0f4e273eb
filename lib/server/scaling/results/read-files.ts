import 'server-only';
import type { ImportResults } from '@/lib/contract/scaling-files';
import { FormatError } from '@/lib/formats/format-error';
import { type CheckedResults, checkResults, type NamedResults } from '@/lib/formats/results/check-results';
import { nameClasses } from '@/lib/formats/results/name-classes';
import { resultsReader } from '@/lib/formats/results/read-results';
import { AppError } from '../../errors';
import { breaths } from '../engine/breathing';

/** Characters read between two breaths. */
const SLICE = 65_536;

/** Files that were read, and hold together. */
export interface ReadFiles {
  files: NamedResults[];
  checked: CheckedResults;
}

/** Reads and checks results files, all of them or none. A damaged one is a `bad_import` that names file and row. */
export async function readFiles(
  { files: given, classes }: Pick<ImportResults, 'files' | 'classes'>,
  /** The dataset’s classes, which files may name by their texts. */
  texts: readonly string[] | null,
): Promise<ReadFiles> {
  checkModels(given);
  const read: NamedResults[] = [];
  for (const [at, { text }] of given.entries()) {
    const called = nameOf(given, at);
    read.push({ name: called, file: await readOne(text, called, at) });
  }
  try {
    const files = nameClasses(read, classes, texts);
    return { files, checked: checkResults(files, classes) };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const { message, where } = error;
    if (where === 'classes') throw new AppError('bad_request', message, { where: 'body.classes' });
    throw new AppError('bad_import', `${message}${where ? ` (${where})` : ''} Nothing was imported.`, {
      where: 'body.files',
    });
  }
}

async function readOne(text: string, name: string, at: number): Promise<NamedResults['file']> {
  try {
    const reader = resultsReader();
    const breathe = breaths();
    for (let from = 0; from < text.length; from += SLICE) {
      reader.push(text.slice(from, from + SLICE));
      await breathe();
    }
    return reader.end();
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new AppError(
      'bad_import',
      `“${name}”${error.where ? `, ${error.where}` : ''}: ${error.message} Mend the file or leave it out; nothing was imported.`,
      { where: `body.files.${at}` },
    );
  }
}

/** Files from several folders may share a name. */
function nameOf(files: ImportResults['files'], at: number): string {
  const name = files[at]?.name ?? '';
  return files.filter((one) => one.name === name).length > 1 ? `${name} (file ${at + 1})` : name;
}

/** One file for each model, one kind for each family. */
function checkModels(files: ImportResults['files']): void {
  for (const [at, { family, model, kind }] of files.entries()) {
    const before = files.slice(0, at);
    const same = before.findIndex((one) => one.family === family && one.model === model);
    if (same >= 0)
      throw new AppError(
        'bad_import',
        `“${nameOf(files, same)}” and “${nameOf(files, at)}” are both said to be of the model “${model}” of the family “${family}”: leave one out, or name its model.`,
        { where: `body.files.${at}.model` },
      );
    const other = before.findIndex((one) => one.family === family && one.kind !== kind);
    if (other >= 0)
      throw new AppError(
        'bad_import',
        `The family “${family}” is ${files[other]?.kind} at “${nameOf(files, other)}” and ${kind} at “${nameOf(files, at)}”: give the two kinds families of their own.`,
        { where: `body.files.${at}.kind` },
      );
  }
}
