import { z } from 'zod';

export const checkIdSchema = z.enum([
  'balance',
  'window-balance',
  'exact-duplicates',
  'conflicting-duplicates',
  'near-duplicates',
  'embedding-duplicates',
  'leak-majority',
  'leak-first-word',
  'leak-length',
  'leak-bag-of-words',
  'leak-previous-label',
  'runs',
  'distinct',
  'self-bleu',
  'vendi',
  'length-by-label',
  'size',
  'second-judge',
]);
export type CheckId = z.infer<typeof checkIdSchema>;

/** What a reviewer would object to, or not: one number with its threshold, and the items behind it. */
export const checkSchema = z.object({
  id: checkIdSchema,
  /** `unknown`: it could not be measured, and `sentence` says why. */
  state: z.enum(['ok', 'warn', 'bad', 'unknown']),
  /** Two or three words. */
  name: z.string(),
  /** The number as shown, with its unit ("88 %"); null when unknown. */
  value: z.string().nullable(),
  number: z.number().nullable(),
  /** "at most 60 %". */
  threshold: z.string(),
  /** What it means here, in plain words, as a reviewer would say it. */
  sentence: z.string(),
  /** Places (see `Row.place`) of the items behind it, worst first, at most 500. */
  items: z.array(z.string()),
  /** Groups of items that belong together (duplicates of each other), as places. */
  groups: z.array(z.array(z.string())),
  /** Further numbers worth seeing ("Yes: median 64 characters"). */
  details: z.array(z.object({ name: z.string(), value: z.string() })),
  /** How it is computed, and the source of the method. */
  method: z.string(),
});
export type Check = z.infer<typeof checkSchema>;

export interface QualityReport {
  items: number;
  checks: Check[];
}

/** An item as the checks need it. */
export interface QualityItem {
  place: string;
  question: string;
  labelIndex: number;
}
