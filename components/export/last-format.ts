import { type ExportChoice, FORMAT_GROUPS } from './formats';

const KEY = 'espalier.export';

/** The format last saved in this browser; null where there is none, or storage is closed. */
export const lastFormat = (): ExportChoice | null => {
  try {
    const kept = localStorage.getItem(KEY);
    return (
      FORMAT_GROUPS.flatMap(({ formats }) => formats).find(({ format }) => format === kept)?.format ?? null
    );
  } catch {
    return null;
  }
};

export const rememberFormat = (format: ExportChoice): void => {
  try {
    localStorage.setItem(KEY, format);
  } catch {
    // not remembered: the next time begins with the first format
  }
};
