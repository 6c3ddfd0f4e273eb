import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import { loomSettingsSchema } from './settings';

export const templateIdSchema = z.enum(['tempting-but-wrong', 'propositional-logic', 'blank', 'import']);
export type TemplateId = z.infer<typeof templateIdSchema>;

/** One project: a forest whose roots are the versions of its prompt, and the path accepted so far. */
export const loomSchema = z.object({
  id: idSchema,
  title: z.string().min(1).max(200),
  templateId: templateIdSchema,
  /** The newest prompt version. */
  rootId: idSchema,
  /** The last node of the accepted path; new steps start here. */
  headId: idSchema,
  settings: loomSettingsSchema,
  archivedAt: epochMsSchema.nullable(),
  createdAt: epochMsSchema,
  touchedAt: epochMsSchema,
});
export type Loom = z.infer<typeof loomSchema>;
