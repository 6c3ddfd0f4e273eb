import { z } from 'zod';

export const modelKindSchema = z.enum(['base', 'instruction-tuned']);
export type ModelKind = z.infer<typeof modelKindSchema>;

const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'an id is lower-case letters, digits, ".", "_" or "-"');

/** One model of a family: its size, and where it is served. */
export const familyModelSchema = z.object({
  id: idSchema,
  /** As the server calls it. */
  name: z.string().min(1).max(200),
  /** Number of parameters, embeddings included. */
  parameters: z.number().positive().max(1e15),
  /** Null while no server is chosen. */
  serverId: z.string().min(1).max(64).nullable(),
});
export type FamilyModel = z.infer<typeof familyModelSchema>;

/** Models of growing size that were made alike. */
export const modelFamilySchema = z.object({
  id: idSchema,
  name: z.string().min(1).max(80),
  kind: modelKindSchema,
  /** A place in the palette of the figures, from 0. */
  colour: z.int().min(0).max(11),
  models: z.array(familyModelSchema).min(1).max(40),
});
export type ModelFamily = z.infer<typeof modelFamilySchema>;
