/**
 * The digit, 1 to 9, of a key pressed with Shift, by its place on the keyboard; null where the layout types a digit
 * that way, which is then meant as one.
 */
export function shiftedDigit({
  key,
  code = '',
  shiftKey = false,
}: {
  key: string;
  code?: string;
  shiftKey?: boolean;
}): number | null {
  if (!shiftKey || /^\d$/.test(key)) return null;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit ? Number(digit) : null;
}
