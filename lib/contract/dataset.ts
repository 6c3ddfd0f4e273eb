import { z } from 'zod';
import { datasetSchema, sourceSchema } from '../dataset/dataset';
import { dropSchema } from '../dataset/item';
import { actBodySchema, itemActSchema, placeSchema, reviewerSchema } from '../dataset/item-act';
import { rowSchema } from '../dataset/row';
import { datasetExportSchema, treeExportSchema } from '../formats/export-format';
import { choiceSchema } from '../loom/choice';
import { idSchema } from '../loom/id';
import { itemFormatSchema } from '../loom/item-format';
import { loomNodeSchema } from '../loom/node';
import { rankingSchema } from '../loom/ranking';
import { stepSchema } from '../loom/step';

export const offerSchema = z.object({
  format: datasetExportSchema,
  available: z.boolean(),
  /** Why it is not to be had; null when it is. */
  reason: z.string().nullable(),
});

export const sourceViewSchema = z.object({
  loomId: z.string(),
  /** Null: the loom's accepted path. */
  nodeId: z.string().nullable(),
  title: z.string(),
  /** How many of the dataset's rows come from it. */
  rows: z.int(),
  /** Why it gives no rows ("its labels are others than …"); null when all is well. */
  problem: z.string().nullable(),
});

/** A dataset without its rows. */
export const datasetViewSchema = z.object({
  dataset: datasetSchema,
  /** It is the dataset a loom has by itself. */
  own: z.boolean(),
  /** Changes whenever a row may have: heads, formats, edits, exclusions, reviews. */
  version: z.string(),
  sources: z.array(sourceViewSchema),
  /** The item format of the first source that has one; null when none has. */
  format: itemFormatSchema.nullable(),
  /** Rows there are, excluded ones too. */
  total: z.int(),
  kept: z.int(),
  excluded: z.int(),
  edited: z.int(),
  /** Items begun outside the prompts. */
  found: z.int(),
  fromPrompt: z.int(),
  dropped: z.int(),
  /** The first 1,000 of them. */
  drops: z.array(dropSchema),
  /** Over the kept rows, in order; null without a format. */
  hash: z.string().nullable(),
  labels: z.array(z.object({ text: z.string(), count: z.int(), wanted: z.number().nullable() })),
  targetItems: z.int().nullable(),
  offers: z.array(offerSchema),
});
export type DatasetView = z.infer<typeof datasetViewSchema>;

/** A row of the list of datasets. */
export const datasetSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  sources: z.int(),
  touchedAt: z.number(),
});
export const datasetsReplySchema = z.object({ datasets: z.array(datasetSummarySchema) });
export const datasetReplySchema = z.object({ dataset: datasetSchema });

export const createDatasetSchema = z.strictObject({
  id: idSchema.optional(),
  title: z.string().trim().min(1, 'a title needs at least one character').max(200),
  sources: z.array(sourceSchema).min(1, 'name at least one source').max(100),
});
export const patchDatasetSchema = createDatasetSchema.omit({ id: true }).partial();

export const rowsQuerySchema = z.strictObject({
  from: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).max(10_000).default(5000),
});
/** A page of rows; another `version` than the first page's means: begin again. */
export const rowsReplySchema = z.object({ version: z.string(), total: z.int(), rows: z.array(rowSchema) });

/** Ids are minted by the client: the same acts twice are done once. All of them or none. */
export const actsRequestSchema = z.strictObject({
  acts: z
    .array(z.strictObject({ id: idSchema, place: placeSchema, by: reviewerSchema, body: actBodySchema }))
    .min(1)
    .max(5000),
});
export type ActsRequest = z.infer<typeof actsRequestSchema>;
export type NewAct = ActsRequest['acts'][number];
export const undoActsSchema = z.strictObject({ actIds: z.array(idSchema).min(1).max(5000) });
/** The rows that the acts changed, as they are now. */
export const actsReplySchema = z.object({
  /** The version the acts were done to: a client that holds another one has missed changes by others. */
  before: z.string(),
  view: datasetViewSchema,
  rows: z.array(rowSchema),
});

export const traceQuerySchema = z.strictObject({ place: placeSchema });
/** Everything behind one row: from the item to the node, its rejected siblings, the judge's words and the human act. */
export const traceSchema = z.object({
  row: rowSchema,
  loom: z.object({ id: z.string(), title: z.string() }),
  nodes: z.array(loomNodeSchema),
  step: stepSchema.nullable(),
  candidates: z.array(loomNodeSchema),
  rankings: z.array(rankingSchema),
  choices: z.array(choiceSchema),
  /** All acts on it, undone ones too, oldest first. */
  acts: z.array(itemActSchema),
});
export type Trace = z.infer<typeof traceSchema>;

export const datasetExportQuerySchema = z.strictObject({ format: datasetExportSchema });
export const treeExportQuerySchema = z.strictObject({ format: treeExportSchema });
export const previewQuerySchema = datasetExportQuerySchema;
/** The beginning of each file of an export. */
export const exportPreviewSchema = z.object({
  fileName: z.string(),
  files: z.array(z.object({ name: z.string(), text: z.string(), more: z.boolean() })),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;

/** Ask a model to answer rows; its answers become reviews by that model. Call it in portions, for progress. */
export const answersRequestSchema = z.strictObject({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
  places: z.array(placeSchema).min(1).max(20),
});
export const answersReplySchema = z.object({
  view: datasetViewSchema,
  rows: z.array(rowSchema),
  /** Rows it gave no readable answer to, and what it said instead. Nothing is filled in for them. */
  failed: z.array(z.object({ place: z.string(), message: z.string() })),
});

export const embeddingsRequestSchema = z.strictObject({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
  texts: z.array(z.string().min(1).max(40_000)).min(1).max(256),
});
/** Little-endian float32 vectors in the order asked, as one base64 text. Kept by content: the same text is not asked twice. */
export const embeddingsReplySchema = z.object({
  dimensions: z.int().positive(),
  vectors: z.string(),
  cached: z.int(),
});

/** The loom in which a model proposes control prompts for a dataset; made on first use. */
export const controlLoomRequestSchema = z.strictObject({ place: placeSchema });
/** `nodeId`: the node that asks for this item's control prompt. A step under it proposes candidates. */
export const controlLoomReplySchema = z.object({ loomId: z.string(), nodeId: z.string() });
