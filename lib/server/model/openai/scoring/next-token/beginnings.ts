import 'server-only';
import type { TopToken } from '@/lib/scaling/labels/label-bounds';

const encoder = new TextEncoder();

/** Whether a token spells the beginning of a text and not all of it. A token that cannot be read may, where the text leaves ASCII at its place. */
const begins = ({ text, bytes }: TopToken, form: string): boolean => {
  if (text === '') return false;
  if (bytes) {
    const whole = encoder.encode(form);
    return bytes.length < whole.length && bytes.every((byte, at) => whole[at] === byte);
  }
  const broken = text.indexOf('\ufffd');
  if (broken < 0) return form.length > text.length && form.startsWith(text);
  return form.startsWith(text.slice(0, broken)) && (form.codePointAt(broken) ?? 0) > 0x7f;
};

/**
 * For each label the likely tokens that begin it without being it, such as " Str" of " Strongly agree". Through them it may have
 * probability that no next token tells of.
 */
export const beginningsOf = (
  variants: readonly (readonly string[])[],
  tokens: readonly TopToken[],
): TopToken[][] =>
  variants.map((forms) => tokens.filter((token) => forms.some((form) => begins(token, form))));

/** The first of some tokens that also begins another label, or is another label; null where none does. */
export const sharedBeginning = (
  own: readonly TopToken[],
  at: number,
  variants: readonly (readonly string[])[],
): { token: TopToken; other: number } | null => {
  for (const token of own) {
    const other = variants.findIndex(
      (forms, i) => i !== at && forms.some((form) => form === token.text || begins(token, form)),
    );
    if (other >= 0) return { token, other };
  }
  return null;
};
