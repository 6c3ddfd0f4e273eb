import 'server-only';
import { z } from 'zod';

const sharesSchema = z.record(z.string(), z.number()).nullable();

export const judgeDataSchema = z.object({
  /** The criterion by which the one candidate is to be rated; absent where candidates are to be ranked. */
  rate: z.string().optional(),
  criteria: z.array(z.object({ id: z.string(), name: z.string(), description: z.string() })),
  accepted: z.array(z.string()),
  /** Label → accepted items with it. */
  balance: sharesSchema,
  /** Label → wanted share. */
  wanted: sharesSchema,
  candidates: z.array(z.object({ id: z.string(), text: z.string() })),
});
export type JudgeData = z.infer<typeof judgeDataSchema>;

const MARK = /(?:^|\n)DATA:\n/g;

/** The JSON object after the last line `DATA:` of a judge's prompt; null if there is none that can be read. */
export function judgeDataOf(prompt: string): JudgeData | null {
  const mark = [...prompt.matchAll(MARK)].at(-1);
  if (!mark) return null;
  try {
    return judgeDataSchema.parse(JSON.parse(prompt.slice(mark.index + mark[0].length)));
  } catch {
    return null;
  }
}
