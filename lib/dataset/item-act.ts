import { z } from 'zod';
import { epochMsSchema, idSchema } from '../loom/id';
import { labelSaysSchema } from '../loom/item-format';

/** Where an item stands in the trees: its first and last span. The same whichever path or dataset it is read from. */
export const placeSchema = z.string().min(1).max(400);

export const reviewerSchema = z.object({
  kind: z.enum(['human', 'model']),
  /** A person's name as they typed it, or the model's. */
  name: z.string().trim().min(1).max(200),
});
export type Reviewer = z.infer<typeof reviewerSchema>;

/** The item's question and label replaced; what the node says stays as it is. */
const editSchema = z.object({
  kind: z.literal('edit'),
  question: z.string().trim().min(1, 'the question is empty').max(20_000),
  /** One of the format's labels to the letter; where it has none, the answer as it would stand in the text. */
  label: z.string().max(20_000),
});
const excludeSchema = z.object({
  kind: z.literal('exclude'),
  /** Why, in the person's words. */
  reason: z.string().trim().min(1).max(1000),
});
/** What a reviewer says of an item as it stood: `itemId` names that content. */
const reviewSchema = z.object({
  kind: z.literal('review'),
  itemId: z.string(),
  verdict: z.enum(['agree', 'disagree', 'unsure']),
  /** Place among the labels of the answer the reviewer gives; null where they only disagree, or are unsure. */
  answer: z.int().nonnegative().nullable(),
  /** The label was hidden when they answered. */
  blind: z.boolean(),
  /** A model's words, or a person's note. */
  note: z.string().max(4000).nullable(),
  /** What the answer's label was, and what labels said, when it was given: settings may change both. Filled in as it is kept. */
  under: z.object({ answer: z.string().nullable(), labelSays: labelSaysSchema }).optional(),
});
/** The item's control pair for log-odds: the same question without (`control`) and with (`biased`) what should mislead. */
const controlSchema = z.object({
  kind: z.literal('control'),
  itemId: z.string(),
  /** Becomes `prompt`. Ends like the item's own prompt, with the answer prefix. */
  control: z.string().min(1).max(40_000),
  /** Becomes `other_prompt`. */
  biased: z.string().min(1).max(40_000),
  made: z.discriminatedUnion('by', [
    z.object({ by: z.literal('template'), template: z.string().max(4000) }),
    /** The accepted candidate of the control loom. */
    z.object({ by: z.literal('model'), loomId: idSchema, nodeId: idSchema }),
    z.object({ by: z.literal('human') }),
  ]),
});

export const actBodySchema = z.discriminatedUnion('kind', [
  editSchema,
  excludeSchema,
  reviewSchema,
  controlSchema,
]);
export type ActBody = z.infer<typeof actBodySchema>;

/** Something a person (or a model asked by one) did to an item of a dataset. Appended, never edited; undoing it sets `undoneAt`. */
export const itemActSchema = z.object({
  id: idSchema,
  datasetId: idSchema,
  /** Order within the dataset, from 0. */
  seq: z.int().nonnegative(),
  place: placeSchema,
  by: reviewerSchema,
  body: actBodySchema,
  createdAt: epochMsSchema,
  undoneAt: epochMsSchema.nullable(),
});
export type ItemAct = z.infer<typeof itemActSchema>;
