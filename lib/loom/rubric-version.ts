import { z } from 'zod';
import { epochMsSchema, idSchema } from './id';
import { rubricSchema } from './settings';

/** A rubric as it stood in a loom. Rankings name it by its hash. */
export const rubricVersionSchema = z.object({
  id: idSchema,
  loomId: idSchema,
  /** Counted from 1 within the loom. */
  number: z.int().positive(),
  /** See `rubricHash`. */
  hash: z.string(),
  rubric: rubricSchema,
  createdAt: epochMsSchema,
});
export type RubricVersion = z.infer<typeof rubricVersionSchema>;
