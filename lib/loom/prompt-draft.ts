import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';

export const draftKindSchema = z.enum(['asked', 'merged', 'edited', 'loomed']);
/** `asked` of a model from a goal; `merged` from other drafts by a model; `edited` by a person; `loomed`: taken in the workshop's loom. */
export type DraftKind = z.infer<typeof draftKindSchema>;

/** What a draft brought when it was tried on sample steps. Shares are 0 to 1; null where nothing could be measured. */
export const draftTrialSchema = z.object({
  steps: z.int().nonnegative(),
  candidates: z.int().nonnegative(),
  /** Share of the candidates that read as an item. */
  parseRate: z.number().min(0).max(1).nullable(),
  /** Label → items with it. */
  balance: z.record(z.string(), z.int().nonnegative()),
  /** Share of the items that repeat another of the trial or of the prompt, word for word or nearly. */
  duplicates: z.number().min(0).max(1).nullable(),
  /** Mean weighted criteria of the candidates that were judged, 1 to 5. */
  judgeScore: z.number().min(1).max(5).nullable(),
  /** The texts that came, a list for each step. */
  samples: z.array(z.array(z.string())),
  tokensIn: z.int().nonnegative(),
  tokensOut: z.int().nonnegative(),
  error: z.string().nullable(),
  createdAt: epochMsSchema,
});
export type DraftTrial = z.infer<typeof draftTrialSchema>;

/** One wording of a loom's prompt on its way from a goal to a prompt version. Appended, never edited: an edit is another draft. */
export const promptDraftSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  kind: draftKindSchema,
  text: z.string().max(1_000_000),
  goal: z.string().max(20_000),
  criteria: z.string().max(20_000),
  /** The drafts it was made of. */
  from: z.array(idSchema),
  /** Who wrote it; null for people. */
  model: z.object({ serverId: z.string(), model: z.string() }).nullable(),
  /** What the model was asked, word for word. */
  asked: z.string().nullable(),
  tokensIn: z.int().nonnegative().nullable(),
  tokensOut: z.int().nonnegative().nullable(),
  /** The node of the workshop's loom that it was taken from. */
  nodeId: idSchema.nullable(),
  trial: draftTrialSchema.nullable(),
  /** The prompt version it became. */
  rootId: idSchema.nullable(),
  /** Put aside by a person; it stays in the chain. */
  discardedAt: epochMsSchema.nullable(),
  createdAt: epochMsSchema,
});
export type PromptDraft = z.infer<typeof promptDraftSchema>;
