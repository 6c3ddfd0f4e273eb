/**
 * Every JSON object that stands in a text, longest outer ones first: a whole reply, one inside a Markdown fence, or
 * one amid prose. Linear in the text but for failed starts, which are capped.
 */
export function* jsonObjectsIn(text: string): Generator<unknown> {
  const whole = tryParse(text.trim());
  if (isObject(whole)) {
    yield whole;
    return;
  }
  let from = 0;
  for (let starts = 0; starts < 50; starts++) {
    const start = text.indexOf('{', from);
    if (start < 0) return;
    const end = objectEnd(text, start);
    const value = end < 0 ? undefined : tryParse(text.slice(start, end));
    if (isObject(value)) yield value;
    from = isObject(value) ? end : start + 1;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Index after the brace that closes the one at `start`, or -1. Braces inside JSON strings do not count. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i + 1;
  }
  return -1;
}
