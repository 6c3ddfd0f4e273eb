/** Shorter repetitions of the context's end may be chance. */
const MIN_ECHO = 12;

/**
 * The completion without the end of the context that it repeats at its beginning (models that are told to continue a
 * document often do), whitespace at the seam aside. `telling` are short ends that count as an echo too. A completion that
 * is nothing but an echo stays: it may be meant as a duplicate.
 */
export function dropEcho(completion: string, context: string, telling: readonly string[]): string {
  const start = completion.length - completion.trimStart().length;
  const body = completion.slice(start);
  const end = context
    .slice(-body.length - 400)
    .trimEnd()
    .replaceAll('\r\n', '\n');
  for (let length = Math.min(body.length, end.length); length > 0; length--) {
    const echo = body.slice(0, length);
    if (!end.endsWith(echo)) continue;
    const counts = length >= MIN_ECHO || telling.includes(echo.trim());
    return counts && body.slice(length).trim() ? body.slice(length) : completion;
  }
  return completion;
}
