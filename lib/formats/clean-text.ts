/**
 * A text as every exported file has it: lone surrogates, which UTF-8 cannot hold, and NULs, at which readers of CSV stop,
 * become U+FFFD.
 */
export const cleanText = (text: string): string =>
  (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text).toWellFormed();
