import { z } from 'zod';
import { idSchema } from '../loom/id';
import { labelSaysSchema } from '../loom/item-format';
import { modelFamilySchema, modelKindSchema } from '../scaling/models/family';
import { titleSchema } from './request';
import { scalingRunViewSchema } from './scaling-runs';

/** `version` changes with the list. */
export const familiesReplySchema = z.object({ families: z.array(modelFamilySchema), version: z.string() });
export type FamiliesReply = z.infer<typeof familiesReplySchema>;
/** `seen`: the version that the change was made to; another one by then is a conflict. */
export const putFamiliesSchema = z.strictObject({
  families: z.array(modelFamilySchema).max(60),
  seen: z.string(),
});
export type PutFamilies = z.infer<typeof putFamiliesSchema>;

/** Results files of one dataset, one for each model. */
export const importResultsSchema = z.strictObject({
  /** Minted by the client: the same POST twice makes one run. */
  id: idSchema,
  title: titleSchema,
  files: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(300),
        text: z.string(),
        family: z.string().trim().min(1).max(80),
        kind: modelKindSchema,
        model: z.string().trim().min(1).max(200),
        parameters: z.number().positive().max(1e15),
      }),
    )
    .min(1)
    .max(64),
  /** Labels an item has, for the line of chance; the files do not say. */
  classes: z.int().min(1).max(26),
  /** What the label says, where the person knows; the files do not say. */
  labelSays: labelSaysSchema.nullable(),
  /** Join the rows to the items of the dataset as it is now; refused unless the labels agree on every row. */
  join: z.boolean(),
  /** Only say what would be stored. */
  dryRun: z.boolean(),
});
export type ImportResults = z.infer<typeof importResultsSchema>;

/** How rows of a file go with the dataset: whether the answer that its `predicted` and `correct` imply is the dataset’s. */
export const labelAgreementSchema = z.object({
  file: z.string(),
  rows: z.int(),
  /** Rows of which it can be told. */
  known: z.int(),
  agree: z.int(),
  /** The first row that does not, from 0; null where all do. */
  firstOther: z.int().nullable(),
});
export const importResultsReplySchema = z.object({
  /** Null where nothing was stored. */
  run: scalingRunViewSchema.nullable(),
  rows: z.int(),
  /** With the dataset as it is now. */
  agreements: z.array(labelAgreementSchema),
  /** Whether the rows can be joined to the items, and why not. */
  joinable: z.boolean(),
  why: z.string(),
});
export type ImportResultsReply = z.infer<typeof importResultsReplySchema>;

/** Without a model: every model’s file, in an archive. */
export const resultsQuerySchema = z.strictObject({ model: z.string().min(1).max(64).optional() });
