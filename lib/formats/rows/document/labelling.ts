import type { ImportedRow } from '../../tree-file';

type Classes = Pick<ImportedRow, 'classes'>;

/** How the rows' classes become the labels of a loom. */
export interface Labelling {
  labels: string[];
  /** The labels are letters, and each item lists its classes as choices. */
  lettered: boolean;
  notes: string[];
}

/** Longest label of an item format. */
const MAX_LABEL = 200;

/** The classes themselves where all rows have the same (in any order, or fewer of them); else letters. */
export function labellingOf(rows: readonly ImportedRow[]): Labelling {
  const largest = rows.reduce<Classes>(
    (most, row) => (row.classes.length > most.classes.length ? row : most),
    {
      classes: [],
    },
  ).classes;
  const odd = oddOnes(rows, largest);
  if (odd.other === null && canBeLabels(largest)) {
    const notes: string[] = [];
    if (odd.reordered > 0)
      notes.push('The rows name their classes in different orders; the loom has one order for all.');
    if (odd.fewer > 0)
      notes.push(
        `${odd.fewer === 1 ? '1 row has' : `${odd.fewer} rows have`} fewer classes than the others; in the loom all have ${largest.length}.`,
      );
    return { labels: largest, lettered: false, notes };
  }
  const why =
    odd.other === null
      ? 'The classes cannot be labels, as some are longer than 200 characters or the same but for spaces'
      : `The rows have different classes (row 1 ${list(rows[0])}, row ${odd.other + 1} ${list(rows[odd.other])})`;
  return {
    labels: largest.map((_, place) => ` (${letter(place)})`),
    lettered: true,
    notes: [
      `${why}. Each item lists its own as choices (A), (B) and so on behind its question, and its label is a letter: what a model is asked is longer than in the file.`,
    ],
  };
}

export const labelIndexOf = (row: ImportedRow, { labels, lettered }: Labelling): number =>
  lettered ? row.answerIndex : labels.indexOf(row.classes[row.answerIndex] ?? '');

/** "\n\nChoices:\n (A) 3\n (B) 4", as Anthropic's evals have it; empty where the labels are the classes. */
export const choicesOf = (row: ImportedRow, { lettered }: Labelling): string =>
  lettered
    ? `\n\nChoices:${row.classes.map((text, place) => `\n (${letter(place)}) ${text.trim()}`).join('')}`
    : '';

function oddOnes(rows: readonly ImportedRow[], largest: readonly string[]) {
  const odd: { reordered: number; fewer: number; other: number | null } = {
    reordered: 0,
    fewer: 0,
    other: null,
  };
  for (const [place, { classes }] of rows.entries()) {
    if (classes === largest) continue;
    if (classes.some((text) => !largest.includes(text))) {
      odd.other = place;
      break;
    }
    if (classes.length < largest.length) odd.fewer++;
    else if (classes.some((text, at) => text !== largest[at])) odd.reordered++;
  }
  return odd;
}

const canBeLabels = (texts: readonly string[]): boolean =>
  texts.every((text) => text.length <= MAX_LABEL) &&
  new Set(texts.map((text) => text.trim())).size === texts.length;

const letter = (place: number): string => String.fromCharCode(65 + place);

const list = (row: ImportedRow | undefined): string =>
  (row?.classes ?? [])
    .slice(0, 3)
    .map((text) => `“${text.slice(0, 24)}”`)
    .join(', ');
