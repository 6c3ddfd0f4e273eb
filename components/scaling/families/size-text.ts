import { sizeOf } from '@/lib/formats/families/families-csv';
import { FormatError } from '@/lib/formats/format-error';

const UNITS = [
  ['T', 1e12],
  ['B', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const;

/** A number of parameters as short as it can be written without changing it: `1.4B`. */
export function sizeText(parameters: number): string {
  const [unit, of] = UNITS.find(([, least]) => parameters >= least) ?? ['', 1];
  const short = String(parameters / of);
  return Number(short) * of === parameters ? `${short}${unit}` : String(parameters);
}

/** What was typed as a number of parameters; null where it is none. */
export function sizeTyped(text: string): number | null {
  try {
    return sizeOf(text.trim(), 1);
  } catch (failure) {
    if (failure instanceof FormatError) return null;
    throw failure;
  }
}
