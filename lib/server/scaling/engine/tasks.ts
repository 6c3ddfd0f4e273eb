import 'server-only';
import type { Row } from '@/lib/dataset/row';
import { cleanText } from '@/lib/formats/clean-text';
import type { DatasetFacts } from '@/lib/formats/dataset-facts';
import { classification } from '@/lib/formats/inverse-scaling/classification';
import { labelledRow, labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { logodds } from '@/lib/formats/inverse-scaling/logodds';
import { sequenceProb } from '@/lib/formats/inverse-scaling/sequence-prob';
import type { ItemFormat } from '@/lib/loom/item-format';
import type { RunItem, ScalingTask } from '@/lib/scaling/run';

/** What of an item its row tells. */
export type RowItem = Pick<RunItem, 'prompt' | 'otherPrompt' | 'classes' | 'answer' | 'label'>;

interface Task {
  problem(facts: DatasetFacts): string | null;
  item(row: Row, facts: DatasetFacts): RowItem;
}

/** The tasks of the inverse-scaling pipeline: the items are what its files say of the same rows. */
const TASKS: Record<ScalingTask, Task> = {
  classification: {
    problem: classification.problem,
    item: (row, { format }) => ({ ...labelled(row, format), otherPrompt: null }),
  },
  logodds: {
    problem: logodds.problem,
    item: (row, facts) => {
      const { prompt, other_prompt } = logodds.cells(row, facts);
      return { ...labelled(row, facts.format), prompt: String(prompt), otherPrompt: String(other_prompt) };
    },
  },
  'sequence-prob': {
    problem: sequenceProb.problem,
    item: (row, { format }) => {
      const { prompt, classes, answer } = labelled(row, format);
      return { prompt, otherPrompt: null, classes: [classes[answer] ?? ''], answer: 0, label: 0 };
    },
  },
};

const labelled = (row: Row, format: ItemFormat): Omit<RowItem, 'otherPrompt'> => {
  const { prompt, classes, answerIndex } = labelledRow(row, format);
  return { prompt, classes, answer: answerIndex, label: row.labelIndex };
};

/** Why a dataset cannot be scored by a task; null when it can. Facts are null where it has no item format. */
export const taskProblem = (task: ScalingTask, facts: DatasetFacts | null): string | null =>
  facts ? TASKS[task].problem(facts) : labelProblem(null);

/** A row as models under test meet it, in the characters of exported files. Throws a FormatError that names the row. */
export function itemOfRow(task: ScalingTask, row: Row, facts: DatasetFacts): RowItem {
  const item = TASKS[task].item(row, facts);
  return {
    ...item,
    prompt: cleanText(item.prompt),
    otherPrompt: item.otherPrompt === null ? null : cleanText(item.otherPrompt),
    classes: item.classes.map(cleanText),
  };
}

/** Labels an item has. */
export const classesOf = (task: ScalingTask, { format }: DatasetFacts): number =>
  task === 'sequence-prob' ? 1 : format.labels.length;
