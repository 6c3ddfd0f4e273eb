import { z } from 'zod';

export const labelSaysSchema = z.enum(['true-answer', 'tempting-but-wrong', 'behaviour-matching', 'other']);
/** What the label given in an item asserts about it; exports and plots use it. */
export type LabelSays = z.infer<typeof labelSaysSchema>;

export const labelSchema = z.object({
  /** The answer exactly as it stands in the text after `answerPrefix`, leading space included (" Yes"). */
  text: z.string().min(1).max(200),
  /** What this answer means, in plain words ("the conclusion follows"). */
  meaning: z.string().max(500),
});
export type Label = z.infer<typeof labelSchema>;

/** How one item looks in the text: `prefix + question + answerPrefix + label.text + separator`. */
export const itemFormatSchema = z.object({
  prefix: z.string().max(200),
  answerPrefix: z.string().max(200),
  labels: z.array(labelSchema).max(26),
  separator: z.string().min(1).max(200),
  labelSays: labelSaysSchema,
});
export type ItemFormat = z.infer<typeof itemFormatSchema>;
