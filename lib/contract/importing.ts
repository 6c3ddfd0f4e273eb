import { z } from 'zod';
import { idSchema } from '../loom/id';

export const fileFormatSchema = z.enum([
  'espalier',
  'bonsai',
  'loomsidian',
  'pyloom',
  'miniloom',
  'inverse-scaling-csv',
  'inverse-scaling-jsonl',
  'anthropic-jsonl',
]);
export type FileFormat = z.infer<typeof fileFormatSchema>;

/** What a file holds, before anything is written. */
export const importPreviewSchema = z.object({
  format: fileFormatSchema,
  title: z.string(),
  nodes: z.int(),
  pathNodes: z.int(),
  /** Rows it would give with the item format it would get; null where it gets none. */
  items: z.int().nullable(),
  kept: z.int().nullable(),
  dropped: z.int().nullable(),
  labels: z.array(z.object({ text: z.string(), count: z.int() })),
  /** What comes along besides the nodes (our own format only). */
  records: z
    .object({
      steps: z.int(),
      rankings: z.int(),
      choices: z.int(),
      acts: z.int(),
      rubricVersions: z.int(),
      judgeRuns: z.int(),
      trials: z.int(),
      promptDrafts: z.int(),
    })
    .nullable(),
  /** The first few items, or the beginning of the accepted text. */
  sample: z.array(z.string()),
  /** What was read otherwise than written, in plain sentences. */
  notes: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** One file on its way in. Nothing is written before `commit`, and then all of it or nothing. */
export const importJobSchema = z.object({
  id: idSchema,
  name: z.string(),
  bytes: z.int(),
  state: z.enum(['reading', 'ready', 'writing', 'done', 'failed']),
  /** Share of the present state, 0 to 1. */
  progress: z.number().min(0).max(1),
  preview: importPreviewSchema.nullable(),
  error: z.object({ message: z.string(), where: z.string().nullable() }).nullable(),
  loomId: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJobSchema>;
export const importJobReplySchema = z.object({ job: importJobSchema });

export const uploadQuerySchema = z.strictObject({ name: z.string().trim().min(1).max(255) });
export const commitImportSchema = z.strictObject({
  title: z.string().trim().min(1, 'a title needs at least one character').max(200).optional(),
});
