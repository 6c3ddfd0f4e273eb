import { isObject } from '../tree/is-object';
import type { RowsFormat } from '../tree-file';
import { CsvRecords } from './csv-records';
import { KEYS } from './inverse-scaling-rows';

/** Which format of rows a file has, by its first kilobytes (a whole first line serves best); null for none. */
export function looksLike(firstKilobytes: string): RowsFormat | null {
  const text = firstKilobytes.replace(/^\uFEFF/u, '').trimStart();
  if (text.startsWith('{')) return jsonFormat(text);
  return csvHeader(text).filter((column) => KEYS.some((key) => key === column)).length >= 2
    ? 'inverse-scaling-csv'
    : null;
}

function jsonFormat(text: string): RowsFormat | null {
  const keys = keysOf(text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1));
  if (keys.some((key) => /^answer_(?:not_)?matching_behavior$/u.test(key))) return 'anthropic-jsonl';
  if (keys.includes('prompt') && ['classes', 'completion', 'answer_index'].some((key) => keys.includes(key)))
    return 'inverse-scaling-jsonl';
  return null;
}

/** Of a line that is cut off or damaged, whatever looks like its keys. */
function keysOf(line: string): string[] {
  try {
    const row: unknown = JSON.parse(line);
    return isObject(row) ? Object.keys(row) : [];
  } catch {
    if (!/^\{\s*"\w+"\s*:\s*["[\d]/u.test(line)) return [];
    const keys = [...line.matchAll(/[{,]\s*"(\w{1,40})"\s*:/gu)].map((match) => match[1] ?? '');
    return keys[0] === 'question' ? [...keys, 'answer_matching_behavior'] : withPrompt(keys);
  }
}

const withPrompt = (keys: string[]): string[] => (keys[0] === 'prompt' ? [...keys, 'classes'] : keys);

function csvHeader(text: string): string[] {
  let header: string[] | null = null;
  const records = new CsvRecords((fields) => {
    header ??= fields.map((field) => field.trim());
  });
  try {
    records.push(`${text.slice(0, 4000).split(/[\r\n]/u, 1)[0] ?? ''}\n`);
  } catch {
    return [];
  }
  return header ?? [];
}
