import { FormatError } from '@/lib/formats/format-error';
import { guessModel } from '@/lib/formats/results/guess-model';
import { type MappedFile, mappingOf, readMapping } from '@/lib/formats/results/mapping';
import { readResults } from '@/lib/formats/results/read-results';
import type { ModelFamily, ModelKind } from '@/lib/scaling/models/family';
import { PRACTICE_FAMILY } from '@/lib/scaling/models/practice-family';
import { PRESETS } from '@/lib/scaling/models/presets';
import type { ScalingTask } from '@/lib/scaling/run';
import { sizeText, sizeTyped } from '../families/size-text';

/** What a person says of a results file: the file itself does not. */
export interface FileFields {
  family: string;
  kind: ModelKind;
  model: string;
  /** As it was typed. */
  size: string;
}

/** A results file that was picked. */
export interface FileDraft extends FileFields {
  id: string;
  name: string;
  text: string;
  task: ScalingTask;
  rows: number;
  /** Fields that a person has typed in: no mapping changes them. */
  typed: ReadonlySet<keyof FileFields>;
}

/** Why a file is not among those to import. */
export interface BadFile {
  id: string;
  name: string;
  message: string;
  where: string | null;
}

export type PickedFile =
  | { is: 'results'; file: FileDraft }
  | { is: 'mapping'; name: string; mapping: MappedFile[] }
  | { is: 'bad'; file: BadFile };

const EVERYONES = [...PRESETS, PRACTICE_FAMILY];

/** What a picked file is: results, a mapping of files to models, or neither, with the row that tells. */
export function readPicked(
  id: string,
  name: string,
  text: string,
  known: { families: readonly ModelFamily[]; mapping: readonly MappedFile[] },
): PickedFile {
  try {
    if (isMapping(text)) return { is: 'mapping', name, mapping: readMapping(text) };
    const { task, rows } = readResults(text);
    const fields = fieldsOf(name, known.families);
    const file: FileDraft = { id, name, text, task, rows: rows.length, ...fields, typed: new Set() };
    return { is: 'results', file: mapped(file, known.mapping) };
  } catch (failure) {
    if (!(failure instanceof FormatError)) throw failure;
    return { is: 'bad', file: { id, name, message: failure.message, where: failure.where } };
  }
}

/** Whether the first line has the columns by which a mapping is told from results. */
function isMapping(text: string): boolean {
  const head = text.replace(/^\uFEFF/u, '').split(/\r?\n/u, 1)[0] ?? '';
  const columns = head.split(',').map((column) => column.trim().replaceAll('"', '').toLowerCase());
  return columns.includes('file') && !columns.includes('index');
}

/** What the name of a file lets one guess, to be looked at. */
function fieldsOf(name: string, families: readonly ModelFamily[]): FileFields {
  const guess = guessModel(name, families, EVERYONES);
  return {
    family: guess?.family ?? '',
    kind: guess?.kind ?? 'base',
    model: guess?.model ?? name.replace(/\.csv$/iu, ''),
    size: guess ? sizeText(guess.parameters) : '',
  };
}

/** A file with what a mapping says of it, but for what a person has typed. */
export function mapped(file: FileDraft, mapping: readonly MappedFile[]): FileDraft {
  const said = mappingOf(mapping, file.name);
  if (!said) return file;
  const { family, kind, model, parameters } = said;
  const fields: FileFields = { family, kind: kind ?? file.kind, model, size: sizeText(parameters) };
  const untyped = Object.entries(fields).filter(([field]) => !file.typed.has(field as keyof FileFields));
  return { ...file, ...Object.fromEntries(untyped) };
}

/** Files that a mapping names and that were not picked. */
export const missingOf = (mapping: readonly MappedFile[], files: readonly { name: string }[]): string[] =>
  mapping.filter((one) => !files.some(({ name }) => mappingOf([one], name) !== null)).map(({ file }) => file);

/** A file with a field typed in by a person. */
export const typedIn = (file: FileDraft, fields: Partial<FileFields>): FileDraft => ({
  ...file,
  ...fields,
  typed: new Set([...file.typed, ...(Object.keys(fields) as (keyof FileFields)[])]),
});

/** The number of parameters as it is sent; null where what is typed is none. */
export const parametersOf = ({ size }: Pick<FileFields, 'size'>): number | null => sizeTyped(size);
