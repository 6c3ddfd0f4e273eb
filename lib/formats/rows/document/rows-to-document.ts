import type { ItemFormat } from '../../../loom/item-format';
import { MAX_TEXT } from '../../../loom/node';
import { drain } from '../../drain';
import { FormatError } from '../../format-error';
import { each } from '../../tree/each';
import { counted } from '../../tree/notes';
import type { ImportedRow, Reading, RowsFile } from '../../tree-file';
import { digits } from '../limits';
import { rowAt } from '../where';
import { SharedAffixes } from './affixes';
import { firstMisfit } from './first-misfit';
import { type Form, frameForms, ownForms } from './forms';
import { choicesOf, type Labelling, labelIndexOf, labellingOf } from './labelling';
import { questionOf } from './question-of';
import { type Unused, UnusedMarks } from './unused';

/** The text of one node, which holds one item, and what is read out of it again. */
export interface DocumentItem {
  text: string;
  question: string;
  labelIndex: number;
  /** Log-odds: the control pair; the item itself is the biased prompt. */
  pair: { control: string; biased: string } | null;
  /** Columns and keys beyond the format's own. */
  extra: Record<string, unknown> | null;
}

/** Rows as a loom: the item format they share, and the nodes of its path below a root without text. */
export interface RowsDocument {
  format: ItemFormat;
  items: DocumentItem[];
  notes: string[];
}

/** All at once: see `readDocument`. */
export const rowsToDocument = (file: RowsFile): RowsDocument => drain(readDocument(file));

/**
 * Finds an item format by which the joined texts of the items are read back to exactly the rows, in order, with their
 * prompts as in the file where that can be. What has to be otherwise is told in the notes. Throws a FormatError that names
 * a row which no form holds. (The parse report, not this, tells rows that ask the same.)
 */
export function* readDocument(file: RowsFile): Reading<RowsDocument> {
  const labelling = labellingOf(file.rows);
  const unused = new UnusedMarks();
  const affixes = new SharedAffixes();
  const tidied = { lines: 0, leading: 0 };
  const prompts: string[] = [];
  let seen: string[] = [];
  yield* each(file.rows, [0, 0.2], (row) => {
    const prompt = tidy(row.otherPrompt ?? row.prompt, tidied);
    prompts.push(prompt);
    unused.see(prompt);
    affixes.see(prompt);
    if (row.classes !== seen) for (const text of row.classes) unused.see(text);
    seen = row.classes;
  });

  const forms = formsOf(file, affixes, labelling, unused);
  let furthest = 0;
  let from = 0.2;
  for (const form of forms) {
    const to = from + (0.9 - from) / 2;
    const written = (place: number) => ({
      prompt: framed(form, prompts[place] ?? '', file.rows[place] as ImportedRow, labelling),
      labelIndex: labelIndexOf(file.rows[place] as ImportedRow, labelling),
    });
    const check = firstMisfit(prompts.length, written, form.format);
    let step = check.next();
    for (; !step.done; step = check.next()) yield from + (to - from) * step.value;
    from = to;
    furthest = Math.max(furthest, step.value);
    if (step.value < 0) return yield* build(file, prompts, form, labelling, tidied);
  }
  throw new FormatError(
    'The row cannot stand in the text of a loom: no frame was found in which it is read back as it is.',
    rowAt(furthest + 1),
  );
}

function* formsOf(
  { format }: RowsFile,
  affixes: SharedAffixes,
  labelling: Labelling,
  unused: Unused,
): Generator<Form> {
  if (format === 'anthropic-jsonl')
    return yield* frameForms('The file holds bare questions', {
      ...{ labelling, unused },
      labelSays: 'behaviour-matching',
    });
  const means = { labelling, unused, labelSays: 'true-answer' } as const;
  yield* ownForms(affixes, means);
  yield* frameForms('Nothing that the prompts share tells question and answer apart', means);
}

function* build(
  file: RowsFile,
  prompts: readonly string[],
  form: Form,
  labelling: Labelling,
  tidied: { lines: number; leading: number },
): Reading<RowsDocument> {
  const { format } = form;
  const items: DocumentItem[] = [];
  yield* each(file.rows, [0.9, 1], (row, place) => {
    const prompt = framed(form, prompts[place] ?? '', row, labelling);
    const labelIndex = labelIndexOf(row, labelling);
    const text = prompt + (format.labels[labelIndex]?.text ?? '') + format.separator;
    if (text.length > MAX_TEXT)
      throw new FormatError(
        `The item has ${digits(text.length)} characters; a node holds at most ${digits(MAX_TEXT)}.`,
        rowAt(place + 1),
      );
    const control = row.otherPrompt === null ? null : tidy(row.prompt);
    const pair = control === null ? null : { control: framed(form, control, row, labelling), biased: prompt };
    items.push({ text, question: questionOf(prompt, format), labelIndex, pair, extra: row.extra });
  });
  return { format, items, notes: [...file.notes, ...notesOf(file, form, labelling, tidied)] };
}

function notesOf(
  { rows }: RowsFile,
  form: Form,
  labelling: Labelling,
  { lines, leading }: { lines: number; leading: number },
): string[] {
  const notes = [...labelling.notes];
  if (form.note) notes.push(form.note);
  if (rows.some(({ otherPrompt }) => otherPrompt !== null))
    notes.push('The file has control pairs: its biased prompts (other_prompt) are the items.');
  if (lines > 0)
    notes.push(
      `${counted(lines, 'prompt has', 'prompts have')} lines that end in CR LF; in a loom they end in LF.`,
    );
  if (leading > 0) notes.push(`The whitespace before ${counted(leading, 'prompt', 'prompts')} is left out.`);
  return notes;
}

const framed = (form: Form, prompt: string, row: ImportedRow, labelling: Labelling): string =>
  form.frame(prompt, choicesOf(row, labelling));

/** Line ends as LF, nothing blank in front. */
function tidy(prompt: string, tidied = { lines: 0, leading: 0 }): string {
  const lines = prompt.includes('\r\n')
    ? prompt.replace(/\r+\n?/gu, (end) => (end.endsWith('\n') ? '\n' : end))
    : prompt;
  if (lines !== prompt) tidied.lines++;
  const text = lines.trimStart();
  if (text !== lines) tidied.leading++;
  return text;
}
