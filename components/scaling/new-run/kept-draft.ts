import { z } from 'zod';
import { scalingSettingsSchema, scalingTaskSchema } from '@/lib/scaling/run';
import type { RunDraft } from './draft';

const keptSchema = z.object({
  title: z.string().nullable(),
  task: scalingTaskSchema,
  picked: z.array(z.string()),
  servers: z.array(z.tuple([z.string(), z.string()])),
  settings: scalingSettingsSchema,
});

const nameOf = (datasetId: string): string => `espalier:scaling-draft:${datasetId}`;

/** What was filled in of a new run and not started yet, in this tab; null where there is nothing, or nothing readable. */
export function keptDraft(storage: Pick<Storage, 'getItem'>, datasetId: string): RunDraft | null {
  const text = storage.getItem(nameOf(datasetId));
  if (text === null) return null;
  try {
    const { picked, servers, ...rest } = keptSchema.parse(JSON.parse(text));
    return { ...rest, picked: new Set(picked), servers: new Map(servers) };
  } catch {
    return null;
  }
}

/** Keeps a draft over a visit to another page; null forgets it. */
export function keepDraft(
  storage: Pick<Storage, 'setItem' | 'removeItem'>,
  datasetId: string,
  draft: RunDraft | null,
): void {
  if (draft === null) {
    storage.removeItem(nameOf(datasetId));
    return;
  }
  const { picked, servers, ...rest } = draft;
  try {
    storage.setItem(
      nameOf(datasetId),
      JSON.stringify({ ...rest, picked: [...picked], servers: [...servers] }),
    );
  } catch {
    // A full storage: the draft lives as long as the form.
  }
}
