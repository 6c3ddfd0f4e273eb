import { z } from 'zod';
import { spanSchema } from './item';
import { reviewerSchema } from './item-act';

const actMark = { actId: z.string(), by: reviewerSchema, at: z.number() };

export const rowReviewSchema = z.object({
  ...actMark,
  verdict: z.enum(['agree', 'disagree', 'unsure']),
  answer: z.int().nullable(),
  blind: z.boolean(),
  note: z.string().nullable(),
  /** The item was edited since, or its labels or what they say were changed: the review is of something else. */
  stale: z.boolean(),
});
export type RowReview = z.infer<typeof rowReviewSchema>;

export const rowControlSchema = z.object({
  ...actMark,
  control: z.string(),
  biased: z.string(),
  made: z.enum(['template', 'model', 'human']),
  stale: z.boolean(),
});

/** An item of a dataset as it stands: what its path says, with the acts of people over it, and where it came from. */
export const rowSchema = z.object({
  /** See `placeOf`. Names the row for as long as the trees stand. */
  place: z.string(),
  /** Place among all rows of the dataset, excluded ones too, from 0. */
  index: z.int(),
  /** Hash of the content as it stands. */
  id: z.string(),
  question: z.string(),
  label: z.string(),
  /** Place among the format's labels, -1 where it has none. */
  labelIndex: z.int(),
  /** What a model under test is shown: up to and including the answer prefix. */
  prompt: z.string(),
  /** Place among the dataset's sources. */
  source: z.int(),
  spans: z.array(spanSchema),
  /** The node it ends in; with its step, null where nobody proposed it (written or imported). */
  nodeId: z.string(),
  stepId: z.string().nullable(),
  model: z.string().nullable(),
  origin: z.enum(['prompt', 'model', 'human', 'import']),
  /** `own`: taken where there was no suggestion. Null where it was not chosen in a step. */
  choice: z
    .object({
      id: z.string(),
      by: z.enum(['human', 'autopilot']),
      how: z.enum(['accept', 'override', 'own']),
      suggestionVisible: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
  rankingId: z.string().nullable(),
  /** The judge's weighted mean, 1 to 5. */
  score: z.number().nullable(),
  confidence: z.number().nullable(),
  judge: z.string().nullable(),
  /** How many candidates were left at its step. */
  rejected: z.int(),
  /** What the path says where an edit stands over it. */
  edited: z.object({ ...actMark, question: z.string(), label: z.string(), itemId: z.string() }).nullable(),
  excluded: z.object({ ...actMark, reason: z.string() }).nullable(),
  /** Each reviewer's latest, oldest first. */
  reviews: z.array(rowReviewSchema),
  control: rowControlSchema.nullable(),
});
export type Row = z.infer<typeof rowSchema>;

/** Rows that are in the dataset. */
export const isKept = (row: Pick<Row, 'excluded'>): boolean => row.excluded === null;

/** The name of an item by where it stands: node and range of its beginning and of its end. */
export function placeOf(spans: readonly { nodeId: string; from: number; to: number }[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return 'nowhere';
  return `${first.nodeId}:${first.from}-${last.nodeId === first.nodeId ? '' : `${last.nodeId}:`}${last.to}`;
}
