import type { Row } from '../../dataset/row';
import { ApiError } from '../http';
import type { DatasetApi } from './dataset-api';

/** Rows asked for at once. */
export const PAGE = 5000;
/** So often a reading begins again because the dataset changed under it. */
const BEGINNINGS = 8;

export interface Reading {
  version: string;
  rows: Row[];
}

/** Told after each page but the last: the page, and how far the reading is. `from` is 0 whenever it has begun (again). */
export type OnPage = (page: { from: number; rows: Row[]; total: number }) => void;

/**
 * Reads every row of one version, page by page. A page of another version than the first one's begins the reading again.
 * @throws {ApiError} when a page cannot be had, or when the dataset changes faster than it can be read.
 */
export async function readAllRows(
  api: Pick<DatasetApi, 'rows'>,
  onPage: OnPage,
  signal?: AbortSignal,
): Promise<Reading> {
  for (let beginning = 0; beginning < BEGINNINGS; beginning++) {
    const reading = await readOnce(api, onPage, signal);
    if (reading) return reading;
  }
  throw new ApiError('The dataset changes faster than it can be read. It is tried again in a few seconds.', {
    code: 'busy',
    status: 0,
  });
}

async function readOnce(
  api: Pick<DatasetApi, 'rows'>,
  onPage: OnPage,
  signal?: AbortSignal,
): Promise<Reading | null> {
  const rows: Row[] = [];
  let version: string | null = null;
  for (;;) {
    const page = await api.rows(rows.length, PAGE, signal);
    version ??= page.version;
    if (page.version !== version) return null;
    const from = rows.length;
    for (const row of page.rows) rows.push(row);
    if (rows.length >= page.total) return { version, rows };
    if (page.rows.length === 0) return null;
    onPage({ from, rows: page.rows, total: page.total });
  }
}
