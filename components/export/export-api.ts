import {
  type DatasetView,
  datasetViewSchema,
  type ExportPreview,
  exportPreviewSchema,
} from '@/lib/contract/dataset';
import { request } from '@/lib/store/http';
import { type ExportChoice, isTree } from './formats';

const datasetPath = (id: string) => `/api/datasets/${encodeURIComponent(id)}`;

export const fetchView = (id: string, signal: AbortSignal): Promise<DatasetView> =>
  request(datasetViewSchema, datasetPath(id), { signal });

/** Where the file is. A tree belongs to a loom, rows to a dataset. */
export const exportPath = (format: ExportChoice, from: { datasetId: string; loomId: string }): string =>
  isTree(format)
    ? `/api/looms/${encodeURIComponent(from.loomId)}/export?format=${format}`
    : `${datasetPath(from.datasetId)}/export?format=${format}`;

export const fetchPreview = async (
  format: ExportChoice,
  from: { datasetId: string; loomId: string },
  signal: AbortSignal,
): Promise<ExportPreview> =>
  isTree(format)
    ? beginningOf(exportPath(format, from), signal)
    : request(exportPreviewSchema, `${datasetPath(from.datasetId)}/preview?format=${format}`, { signal });

const SHOWN = 20_000;

/** The beginning of a file that is streamed: the rest is not waited for. */
async function beginningOf(path: string, signal: AbortSignal): Promise<ExportPreview> {
  const response = await fetch(path, { signal });
  if (!response.ok || !response.body) throw new Error('The file could not be read.');
  const encoded = /filename\*=UTF-8''([^;]+)/u.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const name = decodeURIComponent(encoded ?? 'file');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let isWhole = false;
  while (text.length < SHOWN && !isWhole) {
    const { done, value } = await reader.read();
    isWhole = done;
    text += value ?? '';
  }
  if (!isWhole) await reader.cancel();
  return {
    fileName: name,
    files: [{ name, text: text.slice(0, SHOWN), more: !isWhole || text.length > SHOWN }],
  };
}
