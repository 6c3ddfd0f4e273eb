import type { DatasetExport, TreeExport } from '@/lib/formats/export-format';

export type ExportChoice = DatasetExport | TreeExport;

interface FormatWords {
  format: ExportChoice;
  name: string;
  /** What is in it and who reads it. */
  what: string;
}

const ROWS: { title: string; formats: (FormatWords & { format: DatasetExport })[] }[] = [
  {
    title: 'Inverse-scaling pipelines',
    formats: [
      {
        format: 'classification-csv',
        name: 'Classification CSV',
        what: 'A row an item: the prompt, the classes, which one is right.',
      },
      {
        format: 'logodds-csv',
        name: 'Log-odds CSV',
        what: 'A row an item: its control prompt beside the biased one.',
      },
      {
        format: 'sequence-prob-csv',
        name: 'Sequence probability CSV',
        what: 'A row an item: the prompt and the right completion.',
      },
      { format: 'classification-jsonl', name: 'Classification JSONL', what: 'The same rows as JSON lines.' },
      { format: 'logodds-jsonl', name: 'Log-odds JSONL', what: 'The same rows as JSON lines.' },
      {
        format: 'sequence-prob-jsonl',
        name: 'Sequence probability JSONL',
        what: 'The same rows as JSON lines.',
      },
    ],
  },
  {
    title: 'Evaluation harnesses',
    formats: [
      {
        format: 'anthropic-jsonl',
        name: 'Anthropic JSONL',
        what: 'As the model-written evals: the question, and the answer that matches.',
      },
      {
        format: 'inspect-jsonl',
        name: 'Inspect JSONL',
        what: 'Samples for Inspect, with item ids in their metadata.',
      },
      {
        format: 'lm-eval-zip',
        name: 'LM Evaluation Harness',
        what: 'A task: its YAML and the rows, as a zip.',
      },
      {
        format: 'openai-evals-zip',
        name: 'openai/evals',
        what: 'Samples and their registry entry, as a zip.',
      },
    ],
  },
  {
    title: 'Sharing and training',
    formats: [
      {
        format: 'hugging-face-zip',
        name: 'Hugging Face dataset',
        what: 'A folder with dataset card, JSONL and Parquet, as a zip.',
      },
      {
        format: 'preference-jsonl',
        name: 'Preference pairs',
        what: 'What was taken against each candidate that was left, for DPO.',
      },
      {
        format: 'manifest',
        name: 'Manifest',
        what: 'Hash, label meaning, and for each row its item id, place and choice.',
      },
    ],
  },
  {
    title: 'For people',
    formats: [
      { format: 'text', name: 'Plain text', what: 'The items one after the other, as in the tree.' },
      {
        format: 'spreadsheet-csv',
        name: 'Spreadsheet CSV',
        what: 'Items with scores, choices and reviews; safe to open in a spreadsheet.',
      },
    ],
  },
];

const TREES: (FormatWords & { format: TreeExport })[] = [
  {
    format: 'espalier',
    name: 'Espalier JSON',
    what: 'Everything: nodes, steps, rankings in the judge’s words, choices, edits and reviews.',
  },
  { format: 'bonsai', name: 'Bonsai JSON', what: 'The tree for Bonsai, rejected candidates too.' },
  { format: 'loomsidian', name: 'Loomsidian JSON', what: 'The tree for Loomsidian and its relatives.' },
  { format: 'pyloom', name: 'pyloom JSON', what: 'The tree for the first loom, in Python.' },
];

export const FORMAT_GROUPS: readonly { title: string; formats: readonly FormatWords[] }[] = [
  ...ROWS,
  { title: 'The whole tree', formats: TREES },
];

const WORDS = new Map(FORMAT_GROUPS.flatMap(({ formats }) => formats.map((words) => [words.format, words])));

export const nameOf = (format: ExportChoice): string => WORDS.get(format)?.name ?? format;

const TREE_NAMES = new Set<ExportChoice>(TREES.map(({ format }) => format));
export const isTree = (format: ExportChoice): format is TreeExport => TREE_NAMES.has(format);

/** Files whose columns are fixed by their readers: ids and hash travel beside them. */
const FIXED = new Set<ExportChoice>([
  ...(ROWS[0]?.formats ?? []).map(({ format }) => format),
  'anthropic-jsonl',
  'text',
]);
export const wantsManifest = (format: ExportChoice): boolean => FIXED.has(format);
