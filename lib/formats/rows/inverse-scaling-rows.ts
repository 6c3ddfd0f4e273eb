import { FormatError } from '../format-error';
import type { ImportedRow } from '../tree-file';
import { checkIndex, checkText } from './check-values';
import { MAX_CLASSES } from './limits';
import { rowAt } from './where';

/** The kinds of inverse-scaling file, told apart by the keys of the first row. */
type Kind = 'classification' | 'logodds' | 'sequence-prob';

export const KEYS = ['prompt', 'other_prompt', 'classes', 'answer_index', 'completion'] as const;
export type Cells = Partial<Record<(typeof KEYS)[number], unknown>>;

export function kindOf(keys: readonly string[]): Kind | null {
  const has = (...names: string[]) => names.every((name) => keys.includes(name));
  if (has('prompt', 'other_prompt', 'classes', 'answer_index')) return 'logodds';
  if (has('prompt', 'classes', 'answer_index') && !has('other_prompt')) return 'classification';
  if (has('prompt', 'completion') && !has('classes')) return 'sequence-prob';
  return null;
}

export const missingKeys = (keys: readonly string[]): string =>
  `The columns are to be prompt, classes and answer_index (for log-odds other_prompt too), or prompt and completion. There are ${
    keys.length > 0
      ? keys
          .slice(0, 12)
          .map((key) => `“${key.slice(0, 60)}”`)
          .join(', ')
      : 'none'
  }.`;

/** Reads rows of one kind. The classes of sequence_prob are all completions that the file has. */
export class InverseScalingRows {
  readonly #kind: Kind;
  readonly #completions: string[] = [];

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  read(cells: Cells, row: number, classesOf: (cell: unknown) => string[]): Omit<ImportedRow, 'extra'> {
    const prompt = checkText(cells.prompt, row, 'prompt');
    if (this.#kind === 'sequence-prob') return { prompt, ...this.#completion(cells, row) };
    const classes = classesOf(cells.classes);
    const answerIndex = checkIndex(cells.answer_index, classes, row);
    const otherPrompt = this.#kind === 'logodds' ? checkText(cells.other_prompt, row, 'other_prompt') : null;
    return { prompt, otherPrompt, classes, answerIndex };
  }

  #completion({ completion }: Cells, row: number): Omit<ImportedRow, 'extra' | 'prompt'> {
    const classes = this.#completions;
    const text = checkText(completion, row, 'completion');
    if (!classes.includes(text)) classes.push(text);
    if (classes.length > MAX_CLASSES)
      throw new FormatError(
        `Up to here there are more than ${MAX_CLASSES} different completions. A loom takes the completions of a sequence_prob file as its labels, and has at most ${MAX_CLASSES}.`,
        rowAt(row, 'completion'),
      );
    return { otherPrompt: null, classes, answerIndex: classes.indexOf(text) };
  }
}
