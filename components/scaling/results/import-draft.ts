import type { ImportResults } from '@/lib/contract/scaling-files';
import type { LabelSays } from '@/lib/loom/item-format';
import type { ScalingTask } from '@/lib/scaling/run';
import { type FileDraft, parametersOf } from './file-draft';

/** What is said of all files together. */
export interface ImportDraft {
  title: string;
  files: readonly FileDraft[];
  /** Labels an item has, as it was typed. */
  classes: string;
  labelSays: LabelSays | null;
  /** Rows are to be the dataset’s items where they can be. */
  join: boolean;
}

/** What is wrong, by file and field; those of all files together under `title` and `classes`. */
export type ImportProblems = ReadonlyMap<string, string>;
export const fileField = (fileId: string, field: string): string => `${fileId} ${field}`;

export const taskOf = (files: readonly FileDraft[]): ScalingTask | null => files[0]?.task ?? null;

/** Only of classification it has to be said; log-odds are of two labels, and a completion stands alone. */
export function classesOf({ files, classes }: Pick<ImportDraft, 'files' | 'classes'>): number | null {
  const task = taskOf(files);
  if (task === 'logodds') return 2;
  if (task === 'sequence-prob') return 1;
  const number = Number(classes);
  return classes.trim() !== '' && Number.isInteger(number) && number >= 2 && number <= 26 ? number : null;
}

const TASKS: Record<ScalingTask, string> = {
  classification: 'classification',
  logodds: 'log-odds',
  'sequence-prob': 'sequence probability',
};

/** What is to be corrected before the server is asked. */
export function problemsOf(draft: ImportDraft): ImportProblems {
  const problems = new Map<string, string>();
  const length = draft.title.trim().length;
  if (length < 1 || length > 200) problems.set('title', 'Give the run a title of 1 to 200 characters.');
  if (classesOf(draft) === null) problems.set('classes', 'Say how many labels an item has: 2 to 26.');
  const [first] = draft.files;
  for (const [at, file] of draft.files.entries()) {
    const say = (field: string, words: string) => problems.set(fileField(file.id, field), words);
    const before = draft.files.slice(0, at);
    if (first && file.task !== first.task)
      say(
        'file',
        `These are results of ${TASKS[file.task]}, and those of “${first.name}” of ${TASKS[first.task]}: import the files of one task at a time.`,
      );
    if (file.family.trim() === '') say('family', 'Name the family that the model is of.');
    if (file.model.trim() === '') say('model', 'Name the model.');
    if (parametersOf(file) === null)
      say('size', 'Give its number of parameters, such as 1.4B or 1400000000.');
    const same = before.find((one) => isSame(one, file, 'family') && isSame(one, file, 'model'));
    if (same) say('model', `“${same.name}” is of this model too: leave one out, or name another model.`);
    const other = before.find((one) => isSame(one, file, 'family') && one.kind !== file.kind);
    if (other)
      say(
        'kind',
        `At “${other.name}” this family is ${other.kind}: give the two kinds families of their own.`,
      );
  }
  return problems;
}

const isSame = (one: FileDraft, other: FileDraft, field: 'family' | 'model'): boolean =>
  one[field].trim() !== '' && one[field].trim() === other[field].trim();

/** The request; null while something is to be corrected. */
export function requestOf(draft: ImportDraft, id: string): Omit<ImportResults, 'dryRun' | 'join'> | null {
  const classes = classesOf(draft);
  if (classes === null || draft.files.length === 0 || problemsOf(draft).size > 0) return null;
  const files = draft.files.flatMap((file) => {
    const parameters = parametersOf(file);
    if (parameters === null) return [];
    const { name, text, family, kind, model } = file;
    return [{ name, text, family: family.trim(), kind, model: model.trim(), parameters }];
  });
  return { id, title: draft.title.trim(), files, classes, labelSays: draft.labelSays };
}

/** Where in the form an error of the server belongs; null where it is of the whole. */
export function placeOf(where: string | undefined, files: readonly FileDraft[]): string | null {
  const [, at, field] = /^body\.files[.[](\d+)\]?(?:\.(\w+))?/u.exec(where ?? '') ?? [];
  const file = at === undefined ? undefined : files[Number(at)];
  if (file) {
    const known = field === 'family' || field === 'kind' || field === 'model';
    return fileField(file.id, known ? field : field === 'parameters' ? 'size' : 'file');
  }
  const [, own] = /^body\.(title|classes|labelSays|join)$/u.exec(where ?? '') ?? [];
  return own ?? null;
}
