import 'server-only';

/** Data link escape: begins an escaped code unit, four hexadecimal digits. */
const ESCAPE = '\u{10}';

/** NUL (PostgreSQL refuses it), lone surrogates (UTF-8 has none) and the escape itself. */
const UNSAFE = new RegExp(`[\\0${ESCAPE}\\p{Surrogate}]`, 'gu');
const ESCAPED = new RegExp(`${ESCAPE}([0-9a-f]{4})`, 'g');

/** Any JavaScript string as text that both databases store; ordinary text stays as it is. */
export const escapeText = (text: string): string =>
  text.replace(UNSAFE, (unit) => ESCAPE + unit.charCodeAt(0).toString(16).padStart(4, '0'));

/** The exact string that `escapeText` was given. */
export const unescapeText = (stored: string): string =>
  stored.includes(ESCAPE)
    ? stored.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : stored;
