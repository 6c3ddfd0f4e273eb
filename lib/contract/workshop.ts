import { z } from 'zod';
import { idSchema } from '../loom/id';
import { promptDraftSchema } from '../loom/prompt-draft';
import { textSchema } from './request';

const wordsSchema = z.string().trim().max(20_000);
const modelSchema = z.strictObject({
  serverId: z.string().min(1).max(64),
  model: z.string().min(1).max(200),
});

/** `id` names the draft, minted by the client: asked for twice it is made once. */
export const askDraftSchema = z.strictObject({
  id: idSchema,
  goal: wordsSchema.min(1, 'say what the dataset is for'),
  criteria: wordsSchema,
  model: modelSchema,
});
export type AskDraft = z.infer<typeof askDraftSchema>;

export const mergeDraftsSchema = z.strictObject({
  id: idSchema,
  from: z.array(idSchema).min(2, 'choose two drafts or more').max(12),
  model: modelSchema,
});
export type MergeDrafts = z.infer<typeof mergeDraftsSchema>;

/** A person's wording: an edit of another draft, or one of their own. */
export const writeDraftSchema = z.strictObject({
  id: idSchema,
  from: z.array(idSchema).max(1),
  text: textSchema.min(1, 'a prompt needs words'),
  goal: wordsSchema,
  criteria: wordsSchema,
});
export type WriteDraft = z.infer<typeof writeDraftSchema>;

export const tryDraftSchema = z.strictObject({
  /** Sample steps, each with the loom's number of candidates. */
  steps: z.int().min(1).max(20),
});

/** `nodeId` is the root of the new prompt version. */
export const promoteDraftSchema = z.strictObject({ nodeId: idSchema });
export const discardDraftSchema = z.strictObject({ discarded: z.boolean() });
export const openWorkshopLoomSchema = z.strictObject({ goal: wordsSchema.min(1), criteria: wordsSchema });

export const draftReplySchema = z.object({ draft: promptDraftSchema });
/** How far a trial is. */
export const tryingSchema = z.object({ draftId: z.string(), done: z.int(), of: z.int() });
export const workshopReplySchema = z.object({
  title: z.string(),
  rootId: z.string(),
  /** The prompt as it stands. */
  prompt: z.string(),
  /** Oldest first, put-aside ones too. */
  drafts: z.array(promptDraftSchema),
  trying: z.array(tryingSchema),
  /** The workshop's loom, once it was opened, with the prompt that its path has come to. */
  loom: z.object({ id: z.string(), headId: z.string(), text: z.string() }).nullable(),
});
export type WorkshopView = z.infer<typeof workshopReplySchema>;
export const workshopLoomReplySchema = z.object({ loomId: z.string() });
