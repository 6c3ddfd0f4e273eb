import { z } from 'zod';

/** An id minted by Espalier (or by a client of its API): 8 to 64 letters, digits, `_` or `-`. */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/, 'an id is 8 to 64 letters, digits, "_" or "-"');
export type Id = z.infer<typeof idSchema>;

/** A moment as integer milliseconds since 1970-01-01 UTC. */
export const epochMsSchema = z.int().nonnegative();
