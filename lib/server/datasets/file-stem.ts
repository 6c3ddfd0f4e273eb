import 'server-only';

/** A title as the beginning of a file's name: letters and digits of any script, at most 80 characters. */
export const fileStem = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 80)
    .replace(/^-|[-\p{Surrogate}]+$/gu, '') || 'loom';
