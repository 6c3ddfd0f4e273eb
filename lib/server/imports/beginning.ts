import 'server-only';

/** The first characters of a text, with "…" where it goes on. */
export const beginning = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '')}…`;
