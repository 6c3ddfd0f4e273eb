import { FormatError } from '../format-error';
import { MAX_DEPTH } from './limits';
import { rowAt } from './where';

/** Keys of a row beyond the format's own, with their values; null where there are none. */
export function extraKeys(
  object: Record<string, unknown>,
  known: ReadonlySet<string>,
  row: number,
): Record<string, unknown> | null {
  const extras = Object.entries(object).filter(([key]) => !known.has(key));
  for (const [key, value] of extras) {
    refuseProto(key, rowAt(row));
    refuseHostile(value, row, key);
  }
  return extras.length > 0 ? Object.fromEntries(extras) : null;
}

/** A name that only files made to do harm have. */
export function refuseProto(key: string, where: string): void {
  if (key === '__proto__') throw new FormatError('A key is called “__proto__”. Take it out.', where);
}

/** Goes through a value level by level, as deep nesting would overrun the stack. */
function refuseHostile(value: unknown, row: number, key: string): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH)
      throw new FormatError(`The value is nested more than ${MAX_DEPTH} levels deep.`, rowAt(row, key));
    const next: unknown[] = [];
    for (const one of level) {
      if (typeof one === 'string' && one.includes('\0'))
        throw new FormatError('The value holds a NUL character, which no text has.', rowAt(row, key));
      if (typeof one !== 'object' || one === null) continue;
      for (const [name, inner] of Object.entries(one)) {
        refuseProto(name, rowAt(row, key));
        next.push(inner);
      }
    }
    level = next;
  }
}
