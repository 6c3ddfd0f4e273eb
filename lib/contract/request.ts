import { z } from 'zod';
import { autopilotLimitsSchema } from '../loom/autopilot';
import { overrideReasonSchema } from '../loom/choice';
import { idSchema } from '../loom/id';
import { templateIdSchema } from '../loom/loom';
import { MAX_TEXT } from '../loom/node';
import { loomSettingsSchema } from '../loom/settings';
import { MAX_CANDIDATES } from '../loom/step';

export const titleSchema = z.string().trim().min(1, 'a title needs at least one character').max(200);
export { MAX_TEXT };
export const textSchema = z.string().max(MAX_TEXT);

export const createLoomSchema = z.strictObject({
  id: idSchema.optional(),
  title: titleSchema,
  template: templateIdSchema.exclude(['import']),
});
/** Any part of a loom; settings are replaced section by section. */
export const patchLoomSchema = z.strictObject({
  title: titleSchema.optional(),
  archived: z.boolean().optional(),
  settings: loomSettingsSchema
    .partial()
    .strict()
    .superRefine(({ target, judge }, context) => {
      const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
      const shares = Object.values(target?.balance ?? {});
      if (shares.length > 0 && Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) > 0.005)
        refuse(['target', 'balance'], 'the shares must add up to 1');
      const ids = judge?.rubric.criteria.map((criterion) => criterion.id) ?? [];
      if (new Set(ids).size !== ids.length)
        refuse(['judge', 'rubric', 'criteria'], 'two criteria share an id');
    })
    .optional(),
});
export const duplicateLoomSchema = z.strictObject({ id: idSchema.optional(), title: titleSchema.optional() });
/** `nodeId` names the new root version, minted by the client so that a repeat is harmless. */
export const editPromptSchema = z.strictObject({ nodeId: idSchema, text: textSchema });
export const moveHeadSchema = z.strictObject({ nodeId: idSchema });
export const textsRequestSchema = z.strictObject({ ids: z.array(idSchema).min(1).max(2000) });

/** `stepId` is minted by the client: the same POST twice starts one step. */
export const startStepSchema = z.strictObject({ stepId: idSchema, parentId: idSchema });
/** `round` is the number the step's `rounds` will have: a repeat is harmless. `retryOf` asks anew for one failed candidate. */
export const moreSchema = z.strictObject({
  round: z.int().min(2),
  n: z.int().min(1).max(10).optional(),
  retryOf: idSchema.optional(),
});
export const rerankSchema = z.strictObject({ rankingId: idSchema });

const reasonSchema = z.string().trim().max(1000);
/** Edited copies can make them more than a step asks for. */
const MOST_RANKED = 4 * MAX_CANDIDATES;

export const putChoiceSchema = z.strictObject({
  choiceId: idSchema,
  nodeId: idSchema,
  /** The choice that stands at this step as the person saw it; null for none. Anything else is a conflict. */
  expects: idSchema.nullable(),
  rankingId: idSchema.nullable(),
  suggestionVisible: z.boolean(),
  reason: reasonSchema.nullable(),
  reasonCode: overrideReasonSchema.optional(),
  /** Candidates of the step as the person ranks them, best first: all, or the first few. The one taken is stored as its first. */
  order: z
    .array(idSchema)
    .min(1)
    .max(MOST_RANKED)
    .refine((ids) => new Set(ids).size === ids.length, 'a candidate can have one place only')
    .optional(),
  /** Leave the loom's head where it is: a choice made anew on the way there. */
  keepHead: z.boolean().optional(),
  /** Take an edited copy: `nodeId` is then the new node's id. */
  edited: z.strictObject({ from: idSchema, text: textSchema.min(1, 'the edited text is empty') }).nullable(),
});
/** Why a choice was made, said afterwards; a choice that has a reason keeps it. */
export const putReasonSchema = z
  .strictObject({ reason: reasonSchema.nullable(), reasonCode: overrideReasonSchema.optional() })
  .refine(({ reason, reasonCode }) => reason || reasonCode, 'say a reason, or pick one');
export const undoSchema = z.strictObject({ choiceId: idSchema });
export const putAutopilotSchema = z.strictObject({
  on: z.boolean(),
  limits: autopilotLimitsSchema.optional(),
  /** What it has taken and spent counts on: off is then a pause, and on goes on from there. */
  keep: z.boolean().optional(),
});
export type PutAutopilot = z.infer<typeof putAutopilotSchema>;

export const serverKindSchema = z.enum([
  'practice',
  'openai',
  'vllm',
  'llama.cpp',
  'ollama',
  'lm-studio',
  'openrouter',
  'other',
]);
export type ServerKind = z.infer<typeof serverKindSchema>;

/** Where a key comes from: none, an environment variable of the server, or typed in and kept encrypted. */
export const keyInputSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('none') }),
  z.strictObject({
    from: z.literal('env'),
    name: z
      .string()
      .regex(
        /^(ESPALIER_KEY_[A-Z0-9_]+|OPENAI_API_KEY|OPENROUTER_API_KEY)$/,
        'name OPENAI_API_KEY, OPENROUTER_API_KEY or a variable that begins with ESPALIER_KEY_',
      ),
  }),
  z.strictObject({ from: z.literal('stored'), key: z.string().trim().min(1, 'the key is empty').max(4096) }),
]);
export type KeyInput = z.infer<typeof keyInputSchema>;

export const baseUrlSchema = z
  .url({
    protocol: /^https?$/,
    error: 'a base URL begins with http:// or https://, such as http://127.0.0.1:8000/v1',
  })
  .max(500)
  .refine(
    (text) => !URL.canParse(text) || new URL(text).username === '',
    'put the key into the key field, not into the URL',
  );
export const createServerSchema = z.strictObject({
  id: idSchema.optional(),
  name: z.string().trim().min(1).max(80),
  kind: serverKindSchema.exclude(['practice']),
  baseUrl: baseUrlSchema,
  key: keyInputSchema,
});
/** A changed origin without a `key` answers `key_needed`. */
export const patchServerSchema = createServerSchema.omit({ id: true }).partial();
export const probeRequestSchema = z.strictObject({ model: z.string().min(1).max(200).optional() });

export const capabilitySchema = z.object({
  name: z.enum(['models', 'completions', 'chat', 'n', 'logprobs', 'echo', 'json_schema']),
  ok: z.boolean().nullable(),
  /** One plain sentence: what the server can or cannot do, or why this could not be found out. */
  sentence: z.string(),
});
export const probeReportSchema = z.object({
  model: z.string().nullable(),
  models: z.array(z.string()),
  capabilities: z.array(capabilitySchema),
  at: z.number(),
  ms: z.number(),
});
export type ProbeReport = z.infer<typeof probeReportSchema>;

/** A model server as the browser may see it: never the key. */
export const serverViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: serverKindSchema,
  baseUrl: z.string().nullable(),
  key: z.discriminatedUnion('from', [
    z.object({ from: z.literal('none') }),
    z.object({ from: z.literal('env'), name: z.string(), present: z.boolean() }),
    /** `hint`: the last four characters at most. */
    z.object({ from: z.literal('stored'), hint: z.string() }),
  ]),
  probe: probeReportSchema.nullable(),
});
export type ServerView = z.infer<typeof serverViewSchema>;

export type PutChoice = z.infer<typeof putChoiceSchema>;
export type PutReason = z.infer<typeof putReasonSchema>;
export type StartStep = z.infer<typeof startStepSchema>;
export type More = z.infer<typeof moreSchema>;
export type CreateLoom = z.infer<typeof createLoomSchema>;
export type PatchLoom = z.infer<typeof patchLoomSchema>;
export type CreateServer = z.infer<typeof createServerSchema>;
export type PatchServer = z.infer<typeof patchServerSchema>;
