import { type DatasetReply, datasetReplySchema } from '@/lib/contract/reply';
import { type ExportFormat, type ImportReport, importReportSchema } from '@/lib/contract/request';
import { request } from '@/lib/store/http';

const pathOf = (loomId: string) => `/api/looms/${encodeURIComponent(loomId)}`;

export const fetchDataset = (loomId: string, signal: AbortSignal): Promise<DatasetReply> =>
  request(datasetReplySchema, `${pathOf(loomId)}/dataset`, { signal });

export const exportPath = (loomId: string, format: ExportFormat): string =>
  `${pathOf(loomId)}/export?format=${format}`;

export const importFile = (file: File, signal: AbortSignal): Promise<ImportReport> =>
  request(importReportSchema, '/api/import?format=auto', { method: 'POST', body: file, signal });
