import { z } from 'zod';
import {
  type ActsRequest,
  actsReplySchema,
  type DatasetView,
  datasetViewSchema,
  type patchDatasetSchema,
  rowsReplySchema,
  type Trace,
  traceSchema,
} from '../../contract/dataset';
import { request } from '../http';

export type RowsReply = z.infer<typeof rowsReplySchema>;
export type ActsReply = z.infer<typeof actsReplySchema>;
export type PatchDataset = z.infer<typeof patchDatasetSchema>;

/** What a page may ask of one dataset. All reject with an ApiError. */
export interface DatasetApi {
  view(signal?: AbortSignal): Promise<DatasetView>;
  rows(from: number, size: number, signal?: AbortSignal): Promise<RowsReply>;
  act(body: ActsRequest): Promise<ActsReply>;
  undo(actIds: readonly string[]): Promise<ActsReply>;
  trace(place: string, signal?: AbortSignal): Promise<Trace>;
  /** Another title or other sources. */
  patch(body: PatchDataset): Promise<void>;
}

export function createDatasetApi(datasetId: string): DatasetApi {
  const dataset = `/api/datasets/${encodeURIComponent(datasetId)}`;
  return {
    view: (signal) => request(datasetViewSchema, dataset, { signal }),
    rows: (from, size, signal) =>
      request(rowsReplySchema, `${dataset}/rows?from=${from}&size=${size}`, { signal }),
    act: (body) => request(actsReplySchema, `${dataset}/acts`, { method: 'POST', body }),
    undo: (actIds) => request(actsReplySchema, `${dataset}/acts/undo`, { method: 'POST', body: { actIds } }),
    trace: (place, signal) =>
      request(traceSchema, `${dataset}/trace?place=${encodeURIComponent(place)}`, { signal }),
    patch: async (body) => {
      await request(z.unknown(), dataset, { method: 'PATCH', body });
    },
  };
}
