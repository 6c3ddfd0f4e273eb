import 'server-only';

const TOKEN = /\n\n|\n| ?[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*| ?[^\s\p{L}\p{M}\p{N}]|\s/gu;

/** Words and marks, each with the space before it; joined, they are the text again. */
export const tokenize = (text: string): string[] => text.match(TOKEN) ?? [];
