import { z } from 'zod';
import { offline, readReply } from '@/lib/store/http';
import { saveBlob } from '../../ui/chart/save-figure';
import { scalingApi } from '../scaling-api';

/** Saves the results file of a model, or of all models one archive. Throws an ApiError where there is none: an error is no file. */
export async function saveResults(runId: string, model: string | null): Promise<void> {
  const response = await fetch(scalingApi.resultsHref(runId, model)).catch((cause: unknown) => {
    throw offline(cause);
  });
  if (!response.ok) readReply(z.unknown(), response.status, await response.text());
  saveBlob(await response.blob(), nameIn(response.headers.get('content-disposition')) ?? 'results.csv');
}

/** The name that a Content-Disposition header gives its file. */
export function nameIn(header: string | null): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/u.exec(header ?? '') ?? [];
  return encoded === undefined ? null : decodeURIComponent(encoded);
}
