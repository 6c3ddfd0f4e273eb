export interface FakeToken {
  text: string;
  logprob: number;
  /** The likeliest tokens at its place, itself among them, with natural-log probabilities. */
  top?: Map<string, number>;
}

/** Words with the space before them, runs of line breaks, and single signs: no character is lost. */
export const tokenize = (text: string): string[] =>
  text.match(/ ?[\p{L}\p{N}'’]+|\n+| ?[^\s\p{L}\p{N}]\p{M}*|\s/gu) ?? [];
