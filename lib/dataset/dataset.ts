import { z } from 'zod';
import { epochMsSchema, idSchema } from '../loom/id';

/** Where rows come from: the path that ends at a node, or, without one, a loom's accepted path wherever its head is. */
export const sourceSchema = z.object({ loomId: idSchema, nodeId: idSchema.nullable() });
export type Source = z.infer<typeof sourceSchema>;

/**
 * Which paths make one dataset, in order. Every loom has a dataset of its own, with the loom's id and its accepted path
 * as the only source, until somebody adds others.
 */
export const datasetSchema = z.object({
  id: idSchema,
  title: z.string().min(1).max(200),
  sources: z.array(sourceSchema).min(1).max(100),
  createdAt: epochMsSchema,
  touchedAt: epochMsSchema,
});
export type Dataset = z.infer<typeof datasetSchema>;

/** The dataset that every loom has by itself. */
export const ownDataset = (loom: {
  id: string;
  title: string;
  createdAt: number;
  touchedAt: number;
}): Dataset => ({
  id: loom.id,
  title: loom.title,
  sources: [{ loomId: loom.id, nodeId: null }],
  createdAt: loom.createdAt,
  touchedAt: loom.touchedAt,
});
