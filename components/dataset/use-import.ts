'use client';

import { useEffect, useRef, useState } from 'react';
import type { ImportReport } from '@/lib/contract/request';
import { ApiError } from '@/lib/store/http';
import { importFile } from './dataset-api';

export type ImportState =
  | { state: 'idle' }
  | { state: 'sending'; name: string }
  | { state: 'failed'; name: string; message: string; where: string | null }
  | { state: 'done'; name: string; report: ImportReport };

/** One file on its way in. Leaving stops it; the server writes all of it or nothing. */
export const useImport = () => {
  const [current, setCurrent] = useState<ImportState>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const send = async (file: File) => {
    abort.current?.abort();
    const own = new AbortController();
    abort.current = own;
    const { name } = file;
    setCurrent({ state: 'sending', name });
    try {
      const report = await importFile(file, own.signal);
      if (!own.signal.aborted) setCurrent({ state: 'done', name, report });
    } catch (failure) {
      if (own.signal.aborted) return;
      const message = failure instanceof Error ? failure.message : String(failure);
      const where = failure instanceof ApiError ? (failure.where ?? null) : null;
      setCurrent({ state: 'failed', name, message, where });
    }
  };
  return { current, send };
};
