import { FormatError, jsonPath } from './format-error';

/** Keys that a schema does not know, with their values: pairs, because a key may be called `__proto__`. */
export type UnknownKeys = [string, unknown][];

/** JSON nested deeper than this could not be written again without running out of stack. */
const MAX_DEPTH = 200;
/** A value that a node keeps of another program's file stands in a pair, in a list, under `keys`. */
const KEPT_DEPTH = MAX_DEPTH + 3;

/** `where` is the JSON path of the object, asked for only where something is wrong. */
export function unknownKeys(object: unknown, known: ReadonlySet<string>, where: () => string): UnknownKeys {
  const pairs = Object.entries(object as object).filter(([key]) => !known.has(key));
  for (const [key, value] of pairs) if (isDeep(value, MAX_DEPTH)) throw tooDeep(where(), key);
  return pairs;
}

/** Throws a FormatError where what a node keeps of another program's file is nested deeper than that file may be. */
export function checkKept(foreign: Readonly<Record<string, unknown>>, where: () => string): void {
  for (const [key, value] of Object.entries(foreign))
    if (isDeep(value, KEPT_DEPTH)) throw tooDeep(where(), key);
}

const tooDeep = (where: string, key: string) =>
  new FormatError(`The value is nested more than ${MAX_DEPTH} levels deep.`, below(where, key));

/** The JSON path of a key of the object that stands at `where`. */
export function below(where: string, key: string): string {
  const own = jsonPath([key]);
  return where && !own.startsWith('[') ? `${where}.${own}` : where + own;
}

function isDeep(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; depth <= most; depth++) {
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** A JSON object from pairs; pairs without a value are left out. */
export function writeObject(pairs: readonly (readonly [string, unknown])[]): string {
  const written = pairs.flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}:${JSON.stringify(value)}`],
  );
  return `{${written.join(',')}}`;
}
