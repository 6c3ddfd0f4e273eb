import { type CheckedResults, impliedAnswer, type NamedResults } from './check-results';

/** What a dataset says of its rows, as far as a results file can be held against it. */
export interface DatasetAnswers {
  /** The right class of each kept row, in order; null where there is none to know, with the reason in `problem`. */
  answers: readonly number[] | null;
  problem: string | null;
  /** Labels of an item. */
  classes: number;
  /** Their texts, in order; null where there are no answers. */
  texts: readonly string[] | null;
}

export interface FileAgreement {
  file: string;
  rows: number;
  known: number;
  agree: number;
  firstOther: number | null;
}

export interface Joining {
  agreements: FileAgreement[];
  joinable: boolean;
  why: string;
}

/**
 * Whether rows may be taken for the dataset’s items by their number: only where there are as many, and the right answer that each
 * row implies is known and is the dataset’s. A results file names no dataset, so that less than all proves nothing.
 */
export function joining(
  files: readonly NamedResults[],
  { task, indices }: CheckedResults,
  classes: number,
  dataset: DatasetAnswers,
): Joining {
  const agreements = files.map((one) => agreementOf(one, classes, dataset.answers ?? []));
  const problem = strangeLabel(files, dataset) ?? problemOf(agreements, { task, indices }, classes, dataset);
  if (problem !== null) return { agreements, joinable: false, why: problem };
  const why = `Of ${rowsText(indices.length)} ${indices.length} agree with the dataset’s answers${files.length > 1 ? ', in every file' : ''}.`;
  return { agreements, joinable: true, why: why + weakness(dataset.answers ?? []) };
}

/** Labels are told apart by their words where files have words: of others than the dataset’s no place can be the same. */
function strangeLabel(files: readonly NamedResults[], { texts }: DatasetAnswers): string | null {
  if (!texts) return null;
  const known = new Set(texts.map((text) => text.trim()));
  for (const { name, file } of files) {
    if (file.task !== 'classification') continue;
    const strange = file.rows.find(({ said }) => said !== undefined && !known.has(said.trim()));
    if (strange)
      return `“${name}” predicts ${JSON.stringify(strange.said?.slice(0, 40))} at index ${strange.index}, which is none of the dataset’s labels.`;
  }
  return null;
}

function agreementOf(
  { name, file }: NamedResults,
  classes: number,
  answers: readonly number[],
): FileAgreement {
  const agreement: FileAgreement = {
    file: name,
    rows: file.rows.length,
    known: 0,
    agree: 0,
    firstOther: null,
  };
  for (const [at, { index }] of file.rows.entries()) {
    const implied = impliedAnswer(file, at, classes);
    const answer = answers[index];
    if (implied === null || answer === undefined) continue;
    agreement.known++;
    if (implied === answer) agreement.agree++;
    else agreement.firstOther = Math.min(agreement.firstOther ?? index, index);
  }
  return agreement;
}

function problemOf(
  agreements: readonly FileAgreement[],
  { task, indices }: CheckedResults,
  classes: number,
  { answers, problem, classes: labels }: DatasetAnswers,
): string | null {
  if (task !== 'classification')
    return `Files of ${task === 'logodds' ? 'log-odds' : 'sequence probability'} do not say which class was predicted, so that their rows cannot be held against the dataset’s answers.`;
  if (!answers) return problem ?? 'The dataset has no answers to hold the rows against.';
  if (labels !== classes)
    return `The dataset’s items have ${labels} labels, and those of the files were said to have ${classes}.`;
  const other = agreements.find(({ firstOther }) => firstOther !== null);
  if (other)
    return `In “${other.file}” ${other.known - other.agree} of ${rowsText(other.rows)} differ from the dataset’s answers, the first at index ${other.firstOther}: this file is of another dataset, or of another order.`;
  if (answers.length !== indices.length || indices.at(-1) !== indices.length - 1)
    return `The files have ${rowsText(indices.length)} (index ${indices[0]} to ${indices.at(-1)}) and the dataset ${answers.length} now.`;
  if (agreements.some(({ known }) => known === 0))
    return 'The files do not say which class was predicted, so that their rows cannot be held against the dataset’s answers.';
  const unknown = agreements.find(({ known, rows }) => known < rows);
  if (unknown)
    return `In “${unknown.file}” the right answer is known of ${unknown.known} of ${rowsText(unknown.rows)} only: a wrong row of more than two labels does not say which was right.`;
  return null;
}

const rowsText = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`;

const RARE = 1000;

/** A word of warning where the same answers in a random order would agree too, once in a thousand times or more. */
function weakness(answers: readonly number[]): string {
  const orders = Math.exp(lnOrders(answers));
  if (orders > RARE) return '';
  if (orders < 1.5)
    return ' They would in any order, as all answers are the same: look whether it is this dataset.';
  return ` With so few rows, one order in ${Math.round(orders)} would agree by chance: look whether it is this dataset.`;
}

/** ln of the number of different orders of these answers: n! / Π nᵢ!. */
function lnOrders(answers: readonly number[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const [before, answer] of answers.entries()) {
    const count = (counts.get(answer) ?? 0) + 1;
    counts.set(answer, count);
    total += Math.log((before + 1) / count);
  }
  return total;
}
