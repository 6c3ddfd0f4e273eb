import { z } from 'zod';

/** Files of a dataset's rows. */
export const datasetExportSchema = z.enum([
  'classification-csv',
  'logodds-csv',
  'sequence-prob-csv',
  'classification-jsonl',
  'logodds-jsonl',
  'sequence-prob-jsonl',
  'anthropic-jsonl',
  'inspect-jsonl',
  'lm-eval-zip',
  'openai-evals-zip',
  'hugging-face-zip',
  'preference-jsonl',
  'text',
  'spreadsheet-csv',
  'manifest',
]);
export type DatasetExport = z.infer<typeof datasetExportSchema>;

/** Files of a loom's whole tree. */
export const treeExportSchema = z.enum(['espalier', 'bonsai', 'loomsidian', 'pyloom']);
export type TreeExport = z.infer<typeof treeExportSchema>;
