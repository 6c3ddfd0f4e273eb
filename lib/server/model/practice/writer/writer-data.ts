import 'server-only';
import { z } from 'zod';
import { itemFormatSchema } from '@/lib/loom/item-format';

const briefSchema = z.object({
  goal: z.string(),
  criteria: z.string(),
  format: itemFormatSchema.nullable(),
  examples: z.array(z.string()),
});
const writerDataSchema = z.discriminatedUnion('task', [
  briefSchema.extend({ task: z.literal('draft') }),
  briefSchema.extend({ task: z.literal('merge'), drafts: z.array(z.string()).min(1) }),
]);
export type WriterData = z.infer<typeof writerDataSchema>;

const MARK = /(?:^|\n)DATA:\n/g;

/** What a prompt is asked for, by the JSON object after the last line `DATA:`; null if there is none that can be read. */
export function writerDataOf(request: string): WriterData | null {
  const mark = [...request.matchAll(MARK)].at(-1);
  if (!mark) return null;
  try {
    return writerDataSchema.parse(JSON.parse(request.slice(mark.index + mark[0].length)));
  } catch {
    return null;
  }
}
