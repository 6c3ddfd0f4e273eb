import { z } from 'zod';

/** How often the person and the judge agree. */
export const agreementSchema = z.object({
  /** Human choices made while a suggestion stood on screen, and how many of them took it. */
  accepts: z.int().nonnegative(),
  choices: z.int().nonnegative(),
});
export type Agreement = z.infer<typeof agreementSchema>;
